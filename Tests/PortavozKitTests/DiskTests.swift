import Glibc
import PortavozDiagnostics
import PortavozKit
import Testing

/// The same on a real disk, where folders are things and links lead places.
struct DiskTests {
    /// Gives a folder of its own to a test, and removes it afterwards.
    private func withFolder(_ body: (String, FileSystem) throws -> Void) throws {
        var template = Array("/tmp/portavoz-test-XXXXXX".utf8CString)
        let path = try #require(
            template.withUnsafeMutableBufferPointer { mkdtemp($0.baseAddress!) }.map { String(cString: $0) })
        defer { removeTree(path) }
        try body(path, .disk(path))
    }

    private func removeTree(_ path: String) {
        guard let directory = opendir(path) else {
            unlink(path)
            return
        }
        while let item = readdir(directory) {
            let name = withUnsafeBytes(of: &item.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name == "." || name == ".." { continue }
            var info = stat()
            lstat("\(path)/\(name)", &info)
            if info.st_mode & S_IFMT == S_IFDIR { removeTree("\(path)/\(name)") } else { unlink("\(path)/\(name)") }
        }
        closedir(directory)
        rmdir(path)
    }

    @Test func aFileThatIsReplacedKeepsItsPermissionsAndItsLinks() throws {
        try withFolder { path, files in
            _ = try files.write("a/real.md", Array("viejo".utf8))
            #expect(chmod(path + "/a/real.md", 0o664) == 0)
            #expect(symlink("real.md", path + "/a/link.md") == 0)
            try files.replace("a/link.md", Array("nuevo".utf8))
            #expect(try files.read("a/real.md") == Array("nuevo".utf8))
            var info = stat()
            #expect(lstat(path + "/a/link.md", &info) == 0 && info.st_mode & S_IFMT == S_IFLNK)
            #expect(stat(path + "/a/real.md", &info) == 0 && info.st_mode & 0o777 == 0o664)
            #expect(chmod(path + "/a/real.md", 0o444) == 0)
            #expect(throws: FileError.self) { try files.replace("a/link.md", Array("otro".utf8)) }
            #expect(try files.read("a/real.md") == Array("nuevo".utf8))
            #expect(try files.list("").map(\.path).sorted() == ["a/link.md", "a/real.md"])
        }
    }

    private func copy(_ site: MemorySite, to disk: FileSystem) throws {
        for path in site.files.paths { _ = try disk.write(path, site.files[path]!) }
    }

    private func build(_ disk: FileSystem) throws -> BuildReport {
        var memory = BuildMemory()
        let options = BuildOptions(at: madrid.read("2026-06-01")!)
        return try Build(files: disk, shelf: ThemeShelf(site: disk, installed: nil), options: options).run(&memory)
    }

    private func published(_ disk: FileSystem) throws -> [String: [UInt8]] {
        var result: [String: [UInt8]] = [:]
        for folder in ["public/", "staff/"] {
            for file in try disk.list(folder) { result[file.path] = try disk.read(file.path) }
        }
        return result
    }

    @Test func aBuildOnTheDiskIsThatInMemory() throws {
        try withFolder { _, disk in
            let site = MemorySite(["posts/a.md": MemorySite.post("A"), "static/robots/x.txt": "x"])
            try copy(site, to: disk)
            #expect(try build(disk).diagnostics == [])
            try site.built()
            #expect(try published(disk) == site.published)
            let second = try build(disk)
            #expect(second.written == [.public: 0, .staff: 0])
        }
    }

    @Test func aFileBecomesAFolderAndAFolderAFile() throws {
        try withFolder { _, disk in
            let site = MemorySite(["posts/a.md": MemorySite.post("A"), "static/x": "1", "static/d/e/f": "2"])
            try copy(site, to: disk)
            #expect(try build(disk).diagnostics == [])
            try disk.remove("content/static/x")
            try disk.remove("content/static/d/e/f")
            disk.removeEmptyFolders("content/static/d/e")
            _ = try disk.write("content/static/x/y", [1])
            _ = try disk.write("content/static/d", [2])
            #expect(try build(disk).diagnostics == [])
            #expect(try disk.read("public/x/y") == [1])
            #expect(try disk.read("public/d") == [2])
        }
    }

    @Test func aFolderInThePlaceOfAFileIsRefused() throws {
        try withFolder { _, disk in
            try copy(MemorySite(["posts/a.md": MemorySite.post("A")]), to: disk)
            _ = try disk.write("public/feed.xml/mine", [1])
            #expect(try build(disk).diagnostics.map(line) == ["error output-not-ours public/feed.xml"])
            #expect(try published(disk).keys.sorted() == ["public/feed.xml/mine"])
        }
    }

    @Test func emptyFoldersGoWithTheirLastFile() throws {
        try withFolder { path, disk in
            try copy(MemorySite(["posts/a.md": MemorySite.post("A"), "posts/b.md": MemorySite.post("B")]), to: disk)
            _ = try build(disk)
            _ = try disk.write("public/blog/a/mine.txt", [1])
            try disk.remove("content/posts/a.md")
            try disk.remove("content/posts/b.md")
            #expect(try build(disk).diagnostics == [])
            #expect(disk.status("public/blog/b") == nil)
            #expect(try disk.read("public/blog/a/mine.txt") == [1])
        }
    }

    @Test func aLinkOutOfTheSiteIsNotFollowed() throws {
        try withFolder { path, disk in
            try copy(MemorySite(), to: disk)
            #expect(symlink("/etc/passwd", path + "/content/static.md") == 0)
            _ = try disk.write("content/pages/a.md", Array("---\ntitle: A\n---\n".utf8))
            #expect(symlink("a.md", path + "/content/pages/b.md") == 0)
            #expect(try build(disk).diagnostics.map(line) == ["error symlink-outside content/static.md"])
        }
    }

    @Test func aNameThatNoListOfLinesCanHoldIsReported() throws {
        try withFolder { _, disk in
            try copy(MemorySite(), to: disk)
            _ = try disk.write("content/static/a\nb.txt", [1])
            #expect(try build(disk).diagnostics.map(\.rule) == ["bad-file-name"])
        }
    }

    @Test func aPublishedFileThatSomebodyChangedIsWrittenAnew() throws {
        try withFolder { _, disk in
            try copy(MemorySite(["posts/a.md": MemorySite.post("A")]), to: disk)
            _ = try build(disk)
            let before = try published(disk)
            _ = try disk.write("public/feed.xml", [1])
            try disk.remove("public/index.html")
            #expect(try build(disk).written == [.public: 2, .staff: 0])
            #expect(try published(disk) == before)
        }
    }
}
