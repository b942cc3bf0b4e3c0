#define _GNU_SOURCE
#include "CSandbox.h"
#include "probe.h"
#include <fcntl.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

// Messages: kind, version, then little-endian numbers. This is what Messages/ in the server reads.
enum kind { READY = 1, REQUEST = 2, ANSWER = 3, REFUSAL = 4 };
#define VERSION 1

struct message {
    unsigned char bytes[20000];
    size_t length;
};

static void put(struct message *message, const void *bytes, size_t length) {
    memcpy(message->bytes + message->length, bytes, length);
    message->length += length;
}

static void put_byte(struct message *message, unsigned char byte) {
    put(message, &byte, 1);
}

static void put_number(struct message *message, uint64_t number) {
    put(message, &number, sizeof number);
}

static void start(struct message *message, enum kind kind) {
    message->length = 0;
    put_byte(message, kind);
    put_byte(message, VERSION);
}

static int send_message(const struct message *message) {
    return write(SANDBOX_SOCKET, message->bytes, message->length) == (ssize_t)message->length;
}

static int is(const char *how, const char *name) {
    return strcmp(how, name) == 0;
}

static void say_ready(uint32_t landlock) {
    struct message ready;
    start(&ready, READY);
    put(&ready, &landlock, sizeof landlock);
    put_byte(&ready, 1);
    put_byte(&ready, 1);
    send_message(&ready);
}

/// A picture that may stay as it is, with `renditions` empty files, nothing found.
static void good_answer(struct message *answer, uint64_t number, uint64_t rewritten, uint64_t renditions) {
    start(answer, ANSWER);
    put_number(answer, number);
    put_byte(answer, rewritten > 0);
    put_number(answer, rewritten);
    put_number(answer, renditions);
    for (uint64_t i = 0; i < renditions; i++) {
        put_number(answer, 0);
    }
    put_number(answer, 0);
}

static void refusal(struct message *answer, uint64_t number, const char *error) {
    uint16_t length = (uint16_t)strlen(error);
    start(answer, REFUSAL);
    put_number(answer, number);
    put(answer, &length, sizeof length);
    put(answer, error, length);
}

static void lie(const char *how, uint64_t number, struct message *answer) {
    good_answer(answer, number, 0, 0);
    if (is(how, "noise")) {
        memset(answer->bytes, 0xa5, answer->length);
    } else if (is(how, "another number")) {
        good_answer(answer, number + 1, 0, 0);
    } else if (is(how, "a file of 2^64 bytes")) {
        good_answer(answer, number, UINT64_MAX, 0);
    } else if (is(how, "a file of 2^62 bytes")) {
        good_answer(answer, number, 1ULL << 62, 0);
    } else if (is(how, "a version too many")) {
        good_answer(answer, number, 0, 1);
    } else if (is(how, "half a message")) {
        answer->length /= 2;
    } else if (is(how, "a byte too many")) {
        put_byte(answer, 0);
    } else if (is(how, "a long message")) {
        answer->length = sizeof answer->bytes;
    } else if (is(how, "a new version")) {
        answer->bytes[1] = VERSION + 1;
    } else if (is(how, "an unknown error")) {
        refusal(answer, number, "{\"everythingIsFine\":{}}");
    } else if (is(how, "nested errors")) {
        char error[8001];
        memset(error, '[', 8000);
        error[8000] = 0;
        refusal(answer, number, error);
    } else if (is(how, "the server's fault")) {
        refusal(answer, number, "{\"decoderUnavailable\":{\"_0\":\"programMissing\"}}");
    } else if (is(how, "ready again")) {
        answer->bytes[0] = READY;
    }
}

static _Noreturn void run_out_of_memory(void) {
    volatile char *memory = malloc(512UL << 20);
    if (memory == NULL) {
        abort();
    }
    memory[0] = 1;
    exit(0);
}

/// Whether a long picture is anything but readable.
static int can_change_picture(void) {
    return fcntl(SANDBOX_PICTURE, F_GETFD) < 0 || write(SANDBOX_PICTURE, "X", 1) == 1
        || ftruncate(SANDBOX_PICTURE, 0) == 0
        || mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, SANDBOX_PICTURE, 0) != MAP_FAILED;
}

/// What it does with a picture beside answering.
static void act(const char *how, const unsigned char *picture) {
    if (is(how, "crashes") || (is(how, "crashes over X") && picture[0] == 'X')) {
        abort();
    } else if (is(how, "is killed")) {
        kill(getpid(), SIGKILL);
    } else if (is(how, "leaves")) {
        exit(0);
    } else if (is(how, "sleeps")) {
        for (;;) {
            pause();
        }
    } else if (is(how, "hangs up")) {
        close(SANDBOX_SOCKET);
        for (;;) {
            pause();
        }
    } else if (is(how, "spins")) {
        for (volatile int turn = 0;; turn = !turn) {
        }
    } else if (is(how, "takes all memory")) {
        run_out_of_memory();
    } else if (is(how, "shrinks the pages") && ftruncate(SANDBOX_PAGES, 0) == 0) {
        // The server would be ended by a bus error when it reads them.
        exit(0);
    } else if (is(how, "changes the picture") && can_change_picture()) {
        exit(0);
    }
}

static int has_other_descriptors(void) {
    for (int number = SANDBOX_PAGES + 1; number < 4096; number++) {
        if (fcntl(number, F_GETFD) >= 0) {
            return 1;
        }
    }
    return 0;
}

static void confine(const char *how) {
    if (is(how, "takes all memory") || is(how, "crashes")) {
        struct sandbox_state state;
        sandbox_tell_crashes(71, 70);
        sandbox_lock(448ULL << 20, &state);
    }
}

int misbehave(const char *how) {
    if (is(how, "ends at once") || (is(how, "minds what it inherits") && has_other_descriptors())
        || (is(how, "minds its environment") && getenv("HOME") != NULL)) {
        return 1;
    }
    const unsigned char *picture = mmap(NULL, 4096, PROT_READ, MAP_SHARED, SANDBOX_PAGES, 0);
    if (picture == MAP_FAILED) {
        return 1;
    }
    confine(how);
    say_ready(is(how, "is not confined") ? 0 : 7);
    unsigned char request[8192];
    while (read(SANDBOX_SOCKET, request, sizeof request) > 10) {
        struct message answer;
        uint64_t number;
        memcpy(&number, request + 2, sizeof number);
        act(how, picture);
        lie(how, number, &answer);
        send_message(&answer);
        if (is(how, "answers twice")) {
            send_message(&answer);
        }
    }
    return 0;
}
