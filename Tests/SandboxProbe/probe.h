#pragma once

/// Tries one thing that a decoder has no need of. Returns 1 when it worked, 0 when it was denied, -1 for an unknown name.
int attempt(const char *name);

/// Speaks with the server as a worker does, and misbehaves as told. Returns an exit status.
int misbehave(const char *how);

/// Starts a worker as the server does, from a thread that ends at once, prints the number of its process, and waits to be
/// killed.
int serve_nothing(char *program[]);

/// Runs a program as on a kernel without Landlock. Returns only when it cannot.
int without_landlock(char *const program[]);
