#define _GNU_SOURCE
#include "include/CSandbox.h"
#include "parts.h"
#include <linux/capability.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/// Landlock locks the calling thread and those that it starts later, not those beside it.
static int has_one_thread(void) {
    struct stat threads;
    // A folder has one link of its own, one in its parent, and one for each folder in it.
    return stat("/proc/self/task", &threads) == 0 && threads.st_nlink == 3;
}

static int give_up_capabilities(void) {
    struct __user_cap_header_struct header = {.version = _LINUX_CAPABILITY_VERSION_3};
    struct __user_cap_data_struct none[_LINUX_CAPABILITY_U32S_3];
    memset(none, 0, sizeof none);
    return syscall(SYS_capset, &header, none) == 0;
}

void sandbox_end_with_starter(void) {
    prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
}

enum sandbox_fault sandbox_lock(uint64_t private_bytes, struct sandbox_state *state) {
    memset(state, 0, sizeof *state);
    if (!has_one_thread()) {
        return SANDBOX_THREADS;
    }
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0
        || !give_up_capabilities()) {
        return SANDBOX_PRIVILEGES;
    }
    state->landlock = landlock_lock();
    state->limits = limits_lock(private_bytes);
    // Last, because it forbids the calls that the lines above make.
    state->call_filter = filter_lock();
    return SANDBOX_LOCKED;
}
