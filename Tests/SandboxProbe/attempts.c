#define _GNU_SOURCE
#include "probe.h"
#include <fcntl.h>
#include <netinet/in.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/shm.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

#define MEBIBYTE (1UL << 20)

static int opens(const char *path, int flags) {
    return open(path, flags, 0600) >= 0;
}

static int writes_memory(void *memory, size_t size) {
    if (memory == NULL || memory == MAP_FAILED) {
        return 0;
    }
    memset(memory, 1, size);
    // The compiler must not see that nobody reads it.
    return ((volatile char *)memory)[size - 1] == 1;
}

static int maps(int protection, int flags, size_t size) {
    return writes_memory(mmap(NULL, size, protection, flags | MAP_ANONYMOUS, -1, 0), size);
}

static int read_file(void) { return opens("/etc/passwd", O_RDONLY); }
static int list_folder(void) { return opens("/", O_RDONLY | O_DIRECTORY); }
static int read_own_memory(void) { return opens("/proc/self/mem", O_RDWR); }
static int look_for_file(void) { return access("/etc/passwd", F_OK) == 0; }

static int write_file(void) {
    char path[] = "/tmp/probe-XXXXXX";
    int made = mkstemp(path);
    return made >= 0 && unlink(path) == 0;
}

static int write_temporary_file(void) { return opens("/tmp", O_TMPFILE | O_RDWR); }

static int make_folder(void) {
    char path[] = "/tmp/probe-XXXXXX";
    return mkdtemp(path) != NULL && rmdir(path) == 0;
}

/// Without a file there is nothing to remove, to link or to change; ENOENT says that it would have been allowed to.
static int remove_file(void) { return unlink("/tmp/probe-nothing") == 0 || access("/tmp", F_OK) == 0; }
static int change_mode(void) { return chmod("/tmp/probe-nothing", 0600) == 0 || access("/tmp", F_OK) == 0; }

static int internet_socket(void) { return socket(AF_INET, SOCK_STREAM, 0) >= 0; }
static int local_socket(void) { return socket(AF_UNIX, SOCK_STREAM, 0) >= 0; }
static int packet_socket(void) { return socket(AF_INET6, SOCK_DGRAM, 0) >= 0; }

static int pair_of_sockets(void) {
    int ends[2];
    return socketpair(AF_UNIX, SOCK_STREAM, 0, ends) == 0;
}

static int make_pipe(void) {
    int ends[2];
    return pipe(ends) == 0;
}

static int fork_process(void) {
    pid_t child = fork();
    if (child == 0) {
        _exit(0);
    }
    return child > 0;
}

/// Works by ending as that program does, with status 0.
static int run_program(void) {
    execl("/bin/true", "true", (char *)NULL);
    return 0;
}

static int run_from_memory(void) {
    int program = open("/bin/true", O_RDONLY);
    int memory = memfd_create("program", 0);
    char block[4096];
    for (ssize_t size; (size = read(program, block, sizeof block)) > 0;) {
        if (write(memory, block, (size_t)size) != size) {
            return 0;
        }
    }
    char *const arguments[] = {"true", NULL};
    fexecve(memory, arguments, arguments + 1);
    return 0;
}

static int make_memory_file(void) { return memfd_create("memory", 0) >= 0; }
static int signal_server(void) { return kill(getppid(), 0) == 0; }
static int signal_group(void) { return kill(0, 0) == 0; }
static int signal_thread_of_server(void) { return syscall(SYS_tgkill, getppid(), getppid(), 0) == 0; }
static int be_traced(void) { return ptrace(PTRACE_TRACEME, 0, NULL, NULL) == 0; }

static int raise_limit(void) {
    struct rlimit more;
    getrlimit(RLIMIT_DATA, &more);
    more.rlim_cur = more.rlim_max;
    return setrlimit(RLIMIT_DATA, &more) == 0;
}

static int limit_server(void) {
    struct rlimit now;
    return prlimit(getppid(), RLIMIT_CORE, NULL, &now) == 0;
}

static int unlock_dumping(void) { return prctl(PR_SET_DUMPABLE, 1, 0, 0, 0) == 0; }
static int outlive_server(void) { return prctl(PR_SET_PDEATHSIG, 0, 0, 0, 0) == 0; }

static int take_half_gibibyte(void) { return writes_memory(malloc(512 * MEBIBYTE), 512 * MEBIBYTE); }
static int take_gibibyte(void) { return writes_memory(malloc(1024 * MEBIBYTE), 1024 * MEBIBYTE); }
static int share_memory(void) { return maps(PROT_READ | PROT_WRITE, MAP_SHARED, MEBIBYTE); }
static int grow_stack(void) { return maps(PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_GROWSDOWN, MEBIBYTE); }
static int execute_memory(void) { return maps(PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE, 4096); }
static int system_v_memory(void) { return shmget(IPC_PRIVATE, 4096, IPC_CREAT | 0600) >= 0; }

static int execute_memory_later(void) {
    void *memory = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return memory != MAP_FAILED && mprotect(memory, 4096, PROT_READ | PROT_EXEC) == 0;
}

/// Little by little, so that no single request is too large.
static int take_memory_bit_by_bit(void) {
    for (int i = 0; i < 600; i++) {
        if (!writes_memory(mmap(NULL, MEBIBYTE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0), MEBIBYTE)) {
            return 0;
        }
    }
    return 1;
}

static int own_user_namespace(void) { return unshare(CLONE_NEWUSER) == 0; }
static int io_ring(void) {
    char parameters[256] = {0};
    return syscall(SYS_io_uring_setup, 1, parameters) >= 0;
}
static int keyring(void) { return syscall(SYS_keyctl, 0, -3, 1) >= 0; }
static int kernel_program(void) {
    struct { uint32_t type, key, value, entries; } map = {2, 4, 4, 1};
    return syscall(SYS_bpf, 0, &map, sizeof map) >= 0;
}
static int page_faults(void) { return syscall(SYS_userfaultfd, 1) >= 0; }

#if defined(__x86_64__)
/// The calls of 32-bit programs have other numbers: 20 is getpid, 39 is mkdir.
static int old_door(void) {
    long answer;
    __asm__ volatile("int $0x80" : "=a"(answer) : "a"(20L) : "memory", "r8", "r9", "r10", "r11");
    return answer > 0;
}
#endif

static void *nothing(void *unused) {
    return unused;
}

/// What a decoder does need.
static int start_thread(void) {
    pthread_t thread;
    return pthread_create(&thread, NULL, nothing, NULL) == 0 && pthread_join(thread, NULL) == 0;
}
static int take_quarter_gibibyte(void) { return writes_memory(malloc(256 * MEBIBYTE), 256 * MEBIBYTE); }
static int tell_time(void) {
    struct timespec now;
    return clock_gettime(CLOCK_MONOTONIC, &now) == 0;
}

static const struct {
    const char *name;
    int (*attempt)(void);
} attempts[] = {
    {"read a file", read_file},
    {"list a folder", list_folder},
    {"read its own memory as a file", read_own_memory},
    {"look whether a file is there", look_for_file},
    {"write a file", write_file},
    {"write a file without a name", write_temporary_file},
    {"make a folder", make_folder},
    {"remove a file", remove_file},
    {"change a file's mode", change_mode},
    {"open an internet socket", internet_socket},
    {"open a local socket", local_socket},
    {"open a packet socket", packet_socket},
    {"open a pair of sockets", pair_of_sockets},
    {"open a pipe", make_pipe},
    {"start a process", fork_process},
    {"run a program", run_program},
    {"run a program from memory", run_from_memory},
    {"make a file in memory", make_memory_file},
    {"signal the server", signal_server},
    {"signal its group", signal_group},
    {"signal a thread of the server", signal_thread_of_server},
    {"be traced", be_traced},
    {"raise its limits", raise_limit},
    {"read the server's limits", limit_server},
    {"let others read its memory", unlock_dumping},
    {"outlive the server", outlive_server},
    {"take 512 MiB", take_half_gibibyte},
    {"take 1 GiB", take_gibibyte},
    {"take 600 MiB bit by bit", take_memory_bit_by_bit},
    {"share new memory", share_memory},
    {"map a growing stack", grow_stack},
    {"map executable memory", execute_memory},
    {"make memory executable", execute_memory_later},
    {"share System V memory", system_v_memory},
    {"be root in a namespace", own_user_namespace},
    {"open an io_uring", io_ring},
    {"use a keyring", keyring},
    {"load into the kernel", kernel_program},
    {"handle page faults", page_faults},
#if defined(__x86_64__)
    {"call as a 32-bit program", old_door},
#endif
    {"start a thread", start_thread},
    {"take 256 MiB", take_quarter_gibibyte},
    {"tell the time", tell_time},
};

int attempt(const char *name) {
    for (size_t i = 0; i < sizeof attempts / sizeof *attempts; i++) {
        if (strcmp(attempts[i].name, name) == 0) {
            return attempts[i].attempt();
        }
    }
    return -1;
}
