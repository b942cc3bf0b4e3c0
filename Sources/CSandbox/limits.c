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
    // Address space: memory of its own, the shared pages, shared libraries, and room that is reserved but never used.
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

static int set(struct bound bound) {
    struct rlimit now;
    if (getrlimit(bound.resource, &now) != 0) {
        return 0;
    }
    rlim_t most = now.rlim_max < bound.most ? now.rlim_max : bound.most;
    struct rlimit next = {.rlim_cur = most, .rlim_max = most};
    return setrlimit(bound.resource, &next) == 0;
}

int limits_lock(uint64_t private_bytes) {
    // Private writable memory (setrlimit(2)); the filter lets no memory be mapped that this would not count.
    int hold = set((struct bound){RLIMIT_DATA, private_bytes});
    for (size_t i = 0; i < sizeof bounds / sizeof *bounds; i++) {
        hold &= set(bounds[i]);
    }
    return hold;
}
