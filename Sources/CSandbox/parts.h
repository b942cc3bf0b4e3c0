#pragma once

#include <stdint.h>

/// Takes every right over files, TCP ports, abstract sockets and other processes from the calling thread.
/// Returns the version of Landlock's interface, or 0 when it does not hold.
int landlock_lock(void);

/// Sets the resource limits of the process. Returns 1 when every one holds.
int limits_lock(uint64_t private_bytes);

/// Leaves the listed system calls. Returns 1 when the filter holds.
int filter_lock(void);

/// Makes a part of the picture readable that was touched while it was not. Returns 0 when the address is not in the picture.
int picture_turn_page(const void *touched);
