import CSpawn
import Glibc

/// One run of another program over something that nobody trusts: a process of its own, in a folder of its own, with next to
/// no environment, and limits of time, memory and output.
package struct ToolRun {
    /// The program's name, looked for in the usual folders, or its path.
    package var tool: String
    package var arguments: [String]
    /// Where it runs: it finds its input there, and leaves there what it writes.
    package var folder: String
    package var environment: [String: String] = [:]
    /// Bytes of address space.
    package var memory = 2 << 30
    /// Seconds of the processor.
    package var processorSeconds = 20
    /// Seconds by the clock, for a machine that has much else to do.
    package var seconds = 90
    /// Bytes of any file that it writes, and of what it prints.
    package var output = 64 << 20

    package init(tool: String, arguments: [String], folder: String) {
        self.tool = tool
        self.arguments = arguments
        self.folder = folder
    }

    package enum Failure: Error, Sendable, Hashable {
        /// There is no such program.
        case missing
        /// It took too long, or wrote too much.
        case limit
        /// It ended with a status of its own.
        case status(Int32)
        /// The system wouldn't start it: `errno`.
        case system(Int32)
    }

    private static let path = ["/usr/local/bin", "/usr/bin", "/bin"]

    /// The program's file; nil where it isn't installed.
    package static func find(_ tool: String) -> String? {
        if tool.hasPrefix("/") { return access(tool, X_OK) == 0 ? tool : nil }
        return path.lazy.map { "\($0)/\(tool)" }.first { access($0, X_OK) == 0 }
    }

    /// Runs it to its end.
    ///
    /// - Returns: what it printed on standard output.
    package func run() throws(Failure) -> [UInt8] {
        guard let program = Self.find(tool) else { throw .missing }
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw .system(errno) }
        defer { if ends[0] >= 0 { close(ends[0]) } }
        let child: pid_t
        do {
            defer { close(ends[1]) }
            child = try start(program, printingTo: ends[1])
        }
        let (bytes, isCut) = collect(from: ends[0])
        // Reading has ended, and with it the process, or its time.
        if isCut { kill(-child, SIGKILL) }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0 { guard errno == EINTR else { throw .system(errno) } }
        // Whatever it may have started goes with it.
        kill(-child, SIGKILL)
        guard !isCut else { throw .limit }
        let signal = status & 0x7F
        guard signal == 0 else {
            throw signal == SIGXCPU || signal == SIGXFSZ || signal == SIGKILL ? .limit : .status(128 + signal)
        }
        let code = status >> 8 & 0xFF
        guard code == 0 else { throw .status(code) }
        return bytes
    }

    /// The shell sets the limits, then becomes the program.
    private func start(_ program: String, printingTo descriptor: Int32) throws(Failure) -> pid_t {
        let script =
            "cd \"$1\" && ulimit -v \"$2\" && ulimit -t \"$3\" && ulimit -f \"$4\" && ulimit -c 0 && shift 4 "
            + "&& exec \"$@\""
        let words =
            [
                "/bin/sh", "-c", script, "sh", folder, String(memory >> 10), String(processorSeconds),
                String(output >> 9),
            ]
            + [program] + arguments
        var variables = ["PATH": Self.path.joined(separator: ":"), "HOME": "/nonexistent", "LC_ALL": "C.UTF-8"]
        variables["TMPDIR"] = "."
        variables.merge(environment) { $1 }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, descriptor, 1)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        // A preview's sockets, say, are open to children: one would keep its port taken for as long as the program runs.
        posix_spawn_file_actions_addclosefrom_np(&actions, 3)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK))
        // Threads of a pool block signals, which a process would inherit: its limits come as signals.
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setpgroup(&attributes, 0)
        var child: pid_t = 0
        let list = words.map { strdup($0) } + [nil]
        let values = variables.sorted { $0.key < $1.key }.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for pointer in list + values { free(pointer) } }
        let failure = posix_spawn(&child, words[0], &actions, &attributes, list, values)
        guard failure == 0 else { throw .system(failure) }
        return child
    }

    /// Reads until the program has nothing more to say.
    private func collect(from descriptor: Int32) -> (bytes: [UInt8], isCut: Bool) {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        let end = ContinuousClock.now + .seconds(seconds)
        while true {
            let left = end - ContinuousClock.now
            guard left > .zero else { return (bytes, true) }
            var watched = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            let ready = poll(&watched, 1, Int32(min(1000, left.components.seconds * 1000 + 50)))
            if ready == 0 || (ready < 0 && errno == EINTR) { continue }
            let count = read(descriptor, &chunk, chunk.count)
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return (bytes, false) }
            bytes += chunk[..<count]
            guard bytes.count <= output else { return (bytes, true) }
        }
    }
}
