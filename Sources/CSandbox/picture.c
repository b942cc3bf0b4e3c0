#define _GNU_SOURCE
#include "include/CSandbox.h"
#include "parts.h"
#include <errno.h>
#include <fcntl.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

// A long picture is read through windows. Decoders know nothing of it: what is outside the windows may not be touched, so
// that touching it raises SIGSEGV, and the oldest window moves there. What it leaves is given back to the system.

#define WINDOW ((size_t)1 << 20)
/// No instruction touches more than two operands, each of which may lie across a border.
#define WINDOWS 4

static char *start;
static size_t count;
static char *windows[WINDOWS];
static size_t oldest;

static size_t length(const char *window) {
    size_t rest = count - (size_t)(window - start);
    return rest < WINDOW ? rest : WINDOW;
}

int picture_turn_page(const void *touched) {
    if (start == NULL || (uintptr_t)touched < (uintptr_t)start || (uintptr_t)touched - (uintptr_t)start >= count) {
        return 0;
    }
    // The decoder that is interrupted here may be about to look at it.
    int error = errno;
    char *left = windows[oldest];
    char *next = start + ((uintptr_t)touched - (uintptr_t)start) / WINDOW * WINDOW;
    int turned = left == NULL || (madvise(left, length(left), MADV_DONTNEED) == 0
                                  && mprotect(left, length(left), PROT_NONE) == 0);
    turned = turned && mprotect(next, length(next), PROT_READ) == 0;
    windows[oldest] = next;
    oldest = (oldest + 1) % WINDOWS;
    errno = error;
    return turned;
}

int64_t sandbox_map_picture(const void **mapped) {
    struct stat status;
    if (fstat(SANDBOX_PICTURE, &status) != 0 || !S_ISREG(status.st_mode) || status.st_size == 0) {
        return -1;
    }
    void *place = mmap(NULL, (size_t)status.st_size, PROT_NONE, MAP_PRIVATE, SANDBOX_PICTURE, 0);
    close(SANDBOX_PICTURE);
    if (place == MAP_FAILED) {
        return -1;
    }
    start = place;
    count = (size_t)status.st_size;
    *mapped = place;
    return status.st_size;
}
