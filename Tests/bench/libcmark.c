/* What libcmark alone takes for a list of texts: each file is read, turned into HTML and printed; the processor time of the
   turning alone is told on standard error, in the words of `portavoz markdown --timings`. */

#include <cmark.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static void fail(const char *what) {
    fprintf(stderr, "libcmark: %s: %s\n", what, strerror(errno));
    exit(1);
}

static double processor_time(void) {
    struct timespec time;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

int main(int argc, char **argv) {
    double seconds = 0;
    for (int i = 1; i < argc; i++) {
        int input = open(argv[i], O_RDONLY);
        struct stat facts;
        if (input < 0 || fstat(input, &facts) != 0) fail(argv[i]);
        size_t length = (size_t)facts.st_size;
        char *text = malloc(length + 1);
        if (!text || read(input, text, length) != (ssize_t)length) fail(argv[i]);
        close(input);

        double start = processor_time();
        char *html = cmark_markdown_to_html(text, length, CMARK_OPT_UNSAFE);
        seconds += processor_time() - start;

        size_t size = strlen(html);
        if (write(STDOUT_FILENO, html, size) != (ssize_t)size) fail("standard output");
        free(html);
        free(text);
    }
    fprintf(stderr, "markdown %.3f ms\n", seconds * 1000);
    return 0;
}
