#pragma once

#include <stdint.h>

// The server's side: starting a worker and sharing memory with it.

/// Under these numbers a worker finds its end of the control socket and the pages that it shares with the server.
#define SANDBOX_SOCKET 0
#define SANDBOX_PAGES 3
/// A worker that is started for one long picture finds it here, in a file of which it can change nothing.
#define SANDBOX_PICTURE 4

/// Makes `count` bytes of memory to share, as a file without a name whose size nobody can change any more: a worker cannot
/// take away pages that the server is about to read. Returns a descriptor (close-on-exec), or -1.
int sandbox_make_pages(int64_t count);

/// Returns the length of such memory, or -1 when the descriptor is anything else.
int64_t sandbox_size_of_pages(int pages);

/// Gives the memory of a part back to the system; it then reads as zeros. The size stays.
void sandbox_release_pages(int pages, int64_t offset, int64_t count);

/// Makes an empty file without a name, in a folder or, when that is NULL, in memory. Returns a descriptor (close-on-exec)
/// to write to, or -1.
int sandbox_make_scratch(const char *folder);

/// Opens such a file anew, for reading alone. Once the first descriptor is closed nobody can change the file any more.
/// Returns a descriptor (close-on-exec), or -1.
int sandbox_finish_scratch(int scratch);

/// Starts a program with nothing of this one but the descriptors, which must not be below SANDBOX_PICTURE + 1; `picture`
/// is -1 where there is none. `arguments` ends with NULL. Returns the process, or -1.
int32_t sandbox_start(const char *program, char *const arguments[], int socket, int pages, int picture);

/// Lets a process use so much processor time from now on, and have so much memory of its own.
/// Returns -1 when it is no more, or belongs to somebody else.
int sandbox_allow(int32_t process, int64_t processor_seconds, int64_t private_bytes);

// The worker's side: locking itself.

/// What holds the process after `sandbox_lock`.
struct sandbox_state {
    /// Version of Landlock's interface in the running kernel; 0 when it has none, or it could not be used.
    int32_t landlock;
    /// 1 when only the listed system calls are left.
    int32_t call_filter;
    /// 1 when memory, open files, file sizes and core dumps are limited.
    int32_t limits;
};

/// What became of the attempt to lock.
enum sandbox_fault {
    SANDBOX_LOCKED = 0,
    /// The process has more than one thread, or that cannot be told. Nothing was done.
    SANDBOX_THREADS = -1,
    /// The kernel does not let the process give up its privileges. Nothing holds.
    SANDBOX_PRIVILEGES = -2,
};

/// Has the kernel kill the calling process when the thread that started it ends (PR_SET_PDEATHSIG).
void sandbox_end_with_starter(void);

/// Makes an abort, a trap or a bad access end the process with exit status `out_of_memory` where an allocation failed
/// just before, and `crashed` otherwise. `errno` has to be 0 when a piece of work begins.
void sandbox_tell_crashes(int out_of_memory, int crashed);

/// Maps the file under SANDBOX_PICTURE for reading and closes it. Of what is read through `start` only the last few mebibytes
/// stay in memory: a page that is touched again comes back from the file. Returns its length, or -1 when there is no file.
int64_t sandbox_map_picture(const void **start);

/// Locks the calling process for good: no privileges, no files, no network, no other programs, and at most
/// `private_bytes` of memory that it does not share. Whatever needs a file (shared libraries, time zones, locales) must
/// have been loaded before. Says in `state` what holds; returns SANDBOX_LOCKED even when the kernel could not do all of it.
enum sandbox_fault sandbox_lock(uint64_t private_bytes, struct sandbox_state *state);
