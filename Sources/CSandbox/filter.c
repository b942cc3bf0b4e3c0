#define _GNU_SOURCE
#include "parts.h"
#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__x86_64__)
#define ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#else
#error "No list of system calls for this architecture."
#endif

#define COUNT(list) (sizeof(list) / sizeof *(list))
#define KILL SECCOMP_RET_KILL_PROCESS
#define ALLOW SECCOMP_RET_ALLOW
#define REFUSE (SECCOMP_RET_ERRNO | EACCES)
#define ABSENT (SECCOMP_RET_ERRNO | ENOSYS)

/// What decoding needs: the open socket and the shared pages, memory, threads, time, and to end. Nothing opens anything.
static const uint32_t allowed[] = {
    SYS_read, SYS_write, SYS_writev, SYS_sendto, SYS_close, SYS_fstat, SYS_lseek, SYS_ppoll,
    SYS_mmap, SYS_mprotect, SYS_munmap, SYS_mremap, SYS_madvise, SYS_brk,
    SYS_clone, SYS_futex, SYS_set_robust_list, SYS_rseq, SYS_prctl, SYS_gettid, SYS_getpid,
    SYS_sched_yield, SYS_sched_getaffinity, SYS_getcpu, SYS_sysinfo, SYS_prlimit64,
    SYS_rt_sigaction, SYS_rt_sigprocmask, SYS_rt_sigreturn, SYS_sigaltstack, SYS_tgkill, SYS_restart_syscall,
    SYS_clock_gettime, SYS_clock_getres, SYS_clock_nanosleep, SYS_nanosleep, SYS_gettimeofday, SYS_getrandom,
    SYS_getuid, SYS_geteuid, SYS_getgid, SYS_getegid, SYS_exit, SYS_exit_group,
#ifdef SYS_poll
    SYS_poll, SYS_time,
#endif
};

/// What libraries try without need, and do without when they are refused.
static const uint32_t refused[] = {
    SYS_openat, SYS_newfstatat, SYS_faccessat, SYS_readlinkat, SYS_getcwd, SYS_fcntl, SYS_ioctl, SYS_uname,
    SYS_sched_setaffinity, SYS_sched_setscheduler, SYS_setpriority, SYS_getrusage,
#ifdef SYS_open
    SYS_open, SYS_stat, SYS_lstat, SYS_access, SYS_readlink,
#endif
};

/// What newer C libraries try first, with an older call to fall back on.
static const uint32_t absent[] = {SYS_clone3, SYS_openat2, SYS_faccessat2, SYS_statx};

/// What an allowed call must look like: the bits `mask` of the lower half of an argument are `value`.
struct condition {
    uint32_t call;
    uint32_t word;
    uint32_t mask;
    uint32_t value;
    uint32_t otherwise;
};

#define LOWER(n) ((uint32_t)(offsetof(struct seccomp_data, args) + (n) * sizeof(uint64_t)))
#define UPPER(n) (LOWER(n) + (uint32_t)sizeof(uint32_t))
#define WHOLE 0xffffffffu

/// Never executable, and no further than the pages named.
#define FOREIGN_PROTECTION (PROT_EXEC | PROT_GROWSDOWN | PROT_GROWSUP)
/// The bits of a mapping that say whether RLIMIT_DATA counts it: what is shared or a growing stack it does not.
#define KIND_OF_MEMORY (MAP_TYPE | MAP_GROWSDOWN)
/// A thread, not a process.
#define THREAD (CLONE_VM | CLONE_THREAD)

static const struct condition conditions[] = {
    {SYS_mmap, LOWER(2), FOREIGN_PROTECTION, 0, KILL},
    {SYS_mmap, LOWER(3), KIND_OF_MEMORY, MAP_PRIVATE, KILL},
    {SYS_mprotect, LOWER(2), FOREIGN_PROTECTION, 0, KILL},
    // MADV_NORMAL or MADV_DONTNEED: other advice takes shared pages away, poisons or merges memory.
    {SYS_madvise, LOWER(2), ~(uint32_t)MADV_DONTNEED, 0, REFUSE},
    // To the one that the socket is connected to.
    {SYS_sendto, LOWER(4), WHOLE, 0, KILL},
    {SYS_sendto, UPPER(4), WHOLE, 0, KILL},
    {SYS_clone, LOWER(0), THREAD, THREAD, KILL},
    {SYS_prctl, LOWER(0), WHOLE, PR_SET_NAME, REFUSE},
    // Reads its own limits, sets none.
    {SYS_prlimit64, LOWER(0), WHOLE, 0, REFUSE},
    {SYS_prlimit64, LOWER(2), WHOLE, 0, REFUSE},
    {SYS_prlimit64, UPPER(2), WHOLE, 0, REFUSE},
};

/// Steps in the order in which the kernel takes them (seccomp(2)); a jump says how many steps to skip.
struct program {
    struct sock_filter steps[256];
    size_t length;
};

static void add(struct program *program, struct sock_filter next) {
    program->steps[program->length++] = next;
}

static void load(struct program *program, uint32_t word) {
    add(program, (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, word));
}

static void answer(struct program *program, uint32_t verdict) {
    add(program, (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, verdict));
}

static void skip_if_equal(struct program *program, uint32_t value, uint8_t steps) {
    add(program, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, value, steps, 0));
}

static void skip_unless_equal(struct program *program, uint32_t value, uint8_t steps) {
    add(program, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, value, 0, steps));
}

static void answer_calls(struct program *program, const uint32_t *calls, size_t count, uint32_t verdict) {
    for (size_t i = 0; i < count; i++) {
        skip_unless_equal(program, calls[i], 1);
        answer(program, verdict);
    }
}

static void answer_unless(struct program *program, struct condition condition) {
    skip_unless_equal(program, condition.call, 5);
    load(program, condition.word);
    add(program, (struct sock_filter)BPF_STMT(BPF_ALU | BPF_AND | BPF_K, condition.mask));
    skip_if_equal(program, condition.value, 1);
    answer(program, condition.otherwise);
    load(program, offsetof(struct seccomp_data, nr));
}

int filter_lock(void) {
    struct program program = {.length = 0};
    load(&program, offsetof(struct seccomp_data, arch));
    skip_if_equal(&program, ARCHITECTURE, 1);
    answer(&program, KILL);
    load(&program, offsetof(struct seccomp_data, nr));
    for (size_t i = 0; i < COUNT(conditions); i++) {
        answer_unless(&program, conditions[i]);
    }
    // It may signal its own threads, as `abort` does, and nobody else's.
    answer_unless(&program, (struct condition){SYS_tgkill, LOWER(0), WHOLE, (uint32_t)getpid(), KILL});
    answer_calls(&program, allowed, COUNT(allowed), ALLOW);
    answer_calls(&program, refused, COUNT(refused), REFUSE);
    answer_calls(&program, absent, COUNT(absent), ABSENT);
    answer(&program, KILL);
    struct sock_fprog filter = {.len = (unsigned short)program.length, .filter = program.steps};
    return syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &filter) == 0;
}
