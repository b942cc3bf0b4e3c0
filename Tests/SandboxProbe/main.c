// Stands in for a decoder that a picture has taken over: it is locked as the real one is, and tries to get out.

#include "CSandbox.h"
#include "probe.h"
#include <string.h>
#include <sys/prctl.h>

enum status { WORKED = 0, DENIED = 1, USAGE = 2, NOT_LOCKED = 3 };

static int lock(void) {
    struct sandbox_state state;
    return sandbox_lock(448ULL << 20, &state) == SANDBOX_LOCKED && state.landlock && state.call_filter && state.limits;
}

/// Landlock by itself, which the filter of system calls otherwise hides.
int landlock_lock(void);

static int lock_files(void) {
    return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && landlock_lock() > 0;
}

int main(int count, char *arguments[]) {
    if (count < 3) {
        return USAGE;
    }
    if (strcmp(arguments[1], "without-landlock") == 0) {
        return without_landlock(arguments + 2);
    }
    if (strcmp(arguments[1], "server") == 0) {
        return serve_nothing(arguments + 2);
    }
    if (strcmp(arguments[1], "worker") == 0) {
        return misbehave(arguments[2]);
    }
    if ((strcmp(arguments[1], "locked") == 0 && !lock())
        || (strcmp(arguments[1], "landlocked") == 0 && !lock_files())) {
        return NOT_LOCKED;
    }
    int worked = attempt(arguments[2]);
    return worked < 0 ? USAGE : worked ? WORKED : DENIED;
}
