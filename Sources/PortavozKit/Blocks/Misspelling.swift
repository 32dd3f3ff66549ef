import PortavozDiagnostics

/// The block that a fence's first word was probably meant to name; nil for languages that code is written in, however
/// near they come, and for words too short to tell.
func misspelt(_ name: String) -> String? {
    guard name.utf8.count >= 4, !codeLanguages.contains(name.lowercased()) else { return nil }
    return Suggestion.nearest(to: name, among: allBlocks.map(\.name))
}

/// Names that fences of code carry and that lie within two or three letters of a block's, today's or tomorrow's.
private let codeLanguages: Set<String> = [
    "ada", "agda", "apache", "arduino", "asm", "astro", "awk", "bash", "basic", "batch", "bicep", "bibtex", "cairo",
    "caddy", "carbon", "chapel", "chuck", "clojure", "cmake", "cobol", "coffee", "console", "crystal", "csharp", "cson",
    "cuda", "cypher", "cython", "dart", "delphi", "diff", "docker", "dockerfile", "dotenv", "eiffel", "elixir", "elm",
    "erlang", "excel", "factor", "fish", "flow", "forth", "fortran", "fsharp", "genie", "gherkin", "gitignore", "glsl",
    "gleam", "golang", "gradle", "graphql", "groovy", "haml", "handlebars", "haskell", "haxe", "hcl", "hjson", "html",
    "http", "idris", "ignore", "imba", "java", "javascript", "jinja", "json", "json5", "jsonc", "jsonl", "jsonnet",
    "jsx", "julia", "just", "kotlin", "latex", "lean", "less", "liquid", "lisp", "livescript", "log", "logo", "lua",
    "make", "makefile", "markdown", "marko", "mathml", "matlab", "maxima", "mdx", "mermaid", "metal", "mips", "mojo",
    "mustache", "nasm", "nginx", "nickel", "nim", "nix", "objc", "ocaml", "octave", "opencl", "pascal", "patch", "perl",
    "php", "plain", "plaintext", "plsql", "postcss", "powershell", "prisma", "prolog", "proto", "protobuf", "pug",
    "puppet", "purescript", "python", "qml", "quarto", "racket", "raku", "razor", "reason", "regex", "rexx", "ruby",
    "rust", "sass", "scala", "scheme", "scss", "shell", "smalltalk", "smithy", "solidity", "sparql", "sql", "stan",
    "stata", "stylus", "svelte", "svg", "swift", "tcl", "terraform", "text", "textile", "toml", "twig", "txt",
    "typescript",
    "typst", "vala", "vba", "verilog", "vhdl", "vim", "vue", "wasm", "wgsl", "xaml", "xhtml", "xml", "xquery", "yaml",
    "yang", "zig", "zsh",
]
