/* The floor of the benchmark: the least that any generator on libcmark must do with a folder of posts. It reads each
   file, strips the front matter, hands the body to libcmark and writes the HTML. No templates, lists, feeds or links. */

#define _GNU_SOURCE /* memmem */
#include <cmark.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void fail(const char *what) {
    fprintf(stderr, "floor: %s: %s\n", what, strerror(errno));
    exit(1);
}

/* The body begins after the second line that is exactly `---`. */
static size_t body_start(const char *text, size_t length) {
    if (length < 4 || memcmp(text, "---\n", 4) != 0) return 0;
    const char *end = memmem(text + 3, length - 3, "\n---\n", 5);
    return end ? (size_t)(end + 5 - text) : 0;
}

int main(int argc, char **argv) {
    if (argc != 3) {
        fprintf(stderr, "usage: floor POSTS OUTPUT\n");
        return 64;
    }
    if (mkdir(argv[2], 0777) != 0) fail(argv[2]);
    DIR *folder = opendir(argv[1]);
    if (!folder) fail(argv[1]);

    char path[4096];
    for (struct dirent *entry; (entry = readdir(folder));) {
        size_t stem = strlen(entry->d_name);
        if (stem < 4 || strcmp(entry->d_name + stem - 3, ".md") != 0) continue;

        snprintf(path, sizeof path, "%s/%s", argv[1], entry->d_name);
        int input = open(path, O_RDONLY);
        struct stat facts;
        if (input < 0 || fstat(input, &facts) != 0) fail(path);
        size_t length = (size_t)facts.st_size;
        char *text = malloc(length + 1);
        if (!text || read(input, text, length) != (ssize_t)length) fail(path);
        close(input);

        size_t start = body_start(text, length);
        char *html = cmark_markdown_to_html(text + start, length - start, CMARK_OPT_UNSAFE);

        /* A folder and an index.html for each post, as every generator here writes them. */
        int end = snprintf(path, sizeof path, "%s/%.*s", argv[2], (int)(stem - 3), entry->d_name);
        if (mkdir(path, 0777) != 0) fail(path);
        snprintf(path + end, sizeof path - (size_t)end, "/index.html");
        int output = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0666);
        size_t size = strlen(html);
        if (output < 0 || write(output, html, size) != (ssize_t)size) fail(path);
        close(output);
        free(html);
        free(text);
    }
    closedir(folder);
    return 0;
}
