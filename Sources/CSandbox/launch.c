#define _GNU_SOURCE
#include "include/CSandbox.h"
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stddef.h>
#include <sys/resource.h>
#include <time.h>

// glibc (mallopt(3)): one arena, and blocks of less than 32 MiB out of a heap that gives back what is free above 64 MiB,
// so that a picture of usual size does not cost a page fault for each of its pages.
// The Swift runtime must not start a program that describes a crash.
static char *const environment[] = {
    "MALLOC_ARENA_MAX=1",
    "MALLOC_MMAP_THRESHOLD_=33554432",
    "MALLOC_TRIM_THRESHOLD_=67108864",
    "SWIFT_BACKTRACE=enable=no",
    NULL,
};

/// The worker gets its descriptors under their numbers, /dev/null for its output, and nothing else.
static int plan_files(posix_spawn_file_actions_t *files, int socket, int pages, int picture) {
    return posix_spawn_file_actions_adddup2(files, socket, SANDBOX_SOCKET)
        || posix_spawn_file_actions_addopen(files, 1, "/dev/null", O_WRONLY, 0)
        || posix_spawn_file_actions_addopen(files, 2, "/dev/null", O_WRONLY, 0)
        || posix_spawn_file_actions_adddup2(files, pages, SANDBOX_PAGES)
        || (picture >= 0 && posix_spawn_file_actions_adddup2(files, picture, SANDBOX_PICTURE))
        || posix_spawn_file_actions_addclosefrom_np(files, picture >= 0 ? SANDBOX_PICTURE + 1 : SANDBOX_PAGES + 1);
}

/// Signals as in a new login; a process group of its own, because an interrupt from the terminal is for the server, which
/// ends its workers itself.
static int plan_signals(posix_spawnattr_t *attributes) {
    sigset_t none;
    sigset_t all;
    sigemptyset(&none);
    sigfillset(&all);
    return posix_spawnattr_setsigmask(attributes, &none)
        || posix_spawnattr_setsigdefault(attributes, &all)
        || posix_spawnattr_setflags(
            attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
}

int32_t sandbox_start(const char *program, char *const arguments[], int socket, int pages, int picture) {
    posix_spawn_file_actions_t files;
    posix_spawnattr_t attributes;
    if (posix_spawn_file_actions_init(&files) != 0) {
        return -1;
    }
    if (posix_spawnattr_init(&attributes) != 0) {
        posix_spawn_file_actions_destroy(&files);
        return -1;
    }
    pid_t started = -1;
    if (plan_files(&files, socket, pages, picture) != 0 || plan_signals(&attributes) != 0
        || posix_spawn(&started, program, &files, &attributes, arguments, environment) != 0) {
        started = -1;
    }
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&files);
    return started;
}

/// Sets the bound that the process cannot change back, and keeps the one above which nobody can go.
static int bound(pid_t process, __rlimit_resource_t resource, rlim_t most) {
    struct rlimit now;
    if (prlimit(process, resource, NULL, &now) != 0) {
        return -1;
    }
    now.rlim_cur = most < now.rlim_max ? most : now.rlim_max;
    return prlimit(process, resource, &now, NULL);
}

int sandbox_allow(int32_t process, int64_t processor_seconds, int64_t private_bytes) {
    clockid_t clock;
    struct timespec used;
    if (clock_getcpuclockid(process, &clock) != 0 || clock_gettime(clock, &used) != 0) {
        return -1;
    }
    // The kernel counts from the start of the process in whole seconds, at least one, and sends SIGXCPU (setrlimit(2)).
    // What was used of the second that has begun is taken off: it is never more than was allowed.
    rlim_t seconds = (rlim_t)(used.tv_sec + processor_seconds);
    return bound(process, RLIMIT_CPU, seconds) || bound(process, RLIMIT_DATA, (rlim_t)private_bytes) ? -1 : 0;
}
