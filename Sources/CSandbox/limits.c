#define _GNU_SOURCE
#include "include/CSandbox.h"
#include "parts.h"
#include <stddef.h>
#include <sys/resource.h>

struct bound {
    __rlimit_resource_t resource;
    rlim_t most;
};

static const struct bound bounds[] = {
    // Private writable memory (setrlimit(2)); the filter lets no memory be mapped that this would not count.
    {RLIMIT_DATA, SANDBOX_PRIVATE_BYTES},
    // Address space: the above, the shared pages, shared libraries, and room that is reserved but never used.
    {RLIMIT_AS, 2ULL << 30},
    // The main thread's stack grows outside RLIMIT_DATA. 8 MiB is what Linux gives.
    {RLIMIT_STACK, 8ULL << 20},
    // No file may grow by writing; the shared pages have their size already.
    {RLIMIT_FSIZE, 0},
    // The socket, two times /dev/null, the shared pages.
    {RLIMIT_NOFILE, 4},
    // A core dump would write a child's picture to the drive.
    {RLIMIT_CORE, 0},
    {RLIMIT_MEMLOCK, 0},
    {RLIMIT_MSGQUEUE, 0},
    // Counts every thread of the account, not of this process, so it can only stop a flood.
    {RLIMIT_NPROC, 4096},
};

int limits_lock(void) {
    int hold = 1;
    for (size_t i = 0; i < sizeof bounds / sizeof *bounds; i++) {
        struct rlimit now;
        if (getrlimit(bounds[i].resource, &now) != 0) {
            hold = 0;
            continue;
        }
        rlim_t most = now.rlim_max < bounds[i].most ? now.rlim_max : bounds[i].most;
        struct rlimit next = {.rlim_cur = most, .rlim_max = most};
        hold &= setrlimit(bounds[i].resource, &next) == 0;
    }
    return hold;
}
