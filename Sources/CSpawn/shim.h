#include <spawn.h>

// glibc has it since 2.34, and shows it only with its GNU extensions, which Swift's module of it is made without.
extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int from);
