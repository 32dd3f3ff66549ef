/* What libcmark alone takes for a list of texts: each file read, turned into HTML and printed. With `copy` the text itself
   is printed, which is what reading and printing cost. */

#include <cmark.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void fail(const char *what) {
    fprintf(stderr, "libcmark: %s: %s\n", what, strerror(errno));
    exit(1);
}

static void print(const char *text, size_t length) {
    if (write(STDOUT_FILENO, text, length) != (ssize_t)length) fail("standard output");
}

int main(int argc, char **argv) {
    if (argc < 3 || (strcmp(argv[1], "html") != 0 && strcmp(argv[1], "copy") != 0)) {
        fprintf(stderr, "usage: libcmark html|copy FILE...\n");
        return 64;
    }
    int is_copy = strcmp(argv[1], "copy") == 0;
    for (int i = 2; i < argc; i++) {
        int input = open(argv[i], O_RDONLY);
        struct stat facts;
        if (input < 0 || fstat(input, &facts) != 0) fail(argv[i]);
        size_t length = (size_t)facts.st_size;
        char *text = malloc(length + 1);
        if (!text || read(input, text, length) != (ssize_t)length) fail(argv[i]);
        close(input);
        if (is_copy) {
            print(text, length);
        } else {
            char *html = cmark_markdown_to_html(text, length, CMARK_OPT_UNSAFE);
            print(html, strlen(html));
            free(html);
        }
        free(text);
    }
    return 0;
}
