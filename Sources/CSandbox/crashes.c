#define _GNU_SOURCE
#include "include/CSandbox.h"
#include "parts.h"
#include <errno.h>
#include <signal.h>
#include <stddef.h>
#include <unistd.h>

static int out_of_memory_status;
static int crashed_status;

/// Whoever gives up because an allocation failed does so at once: `malloc` and `mmap` have just said why in `errno`.
static void tell(int signal, siginfo_t *info, void *context) {
    (void)context;
    if (signal == SIGSEGV && info->si_code == SEGV_ACCERR && picture_turn_page(info->si_addr)) {
        return;
    }
    _exit(errno == ENOMEM ? out_of_memory_status : crashed_status);
}

void sandbox_tell_crashes(int out_of_memory, int crashed) {
    out_of_memory_status = out_of_memory;
    crashed_status = crashed;
    static const int crashes[] = {SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV, SIGTRAP};
    struct sigaction action = {.sa_sigaction = tell, .sa_flags = SA_SIGINFO};
    sigemptyset(&action.sa_mask);
    for (size_t i = 0; i < sizeof crashes / sizeof *crashes; i++) {
        sigaction(crashes[i], &action, NULL);
    }
}
