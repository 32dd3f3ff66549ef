import PortavozDiagnostics

/// A table of a learning management system: its headings, and what of it is which report.
struct LearningTable {
    typealias Row = [CSVTable.Cell]

    let file: String
    let heads: Row
    /// The headings without case, accents and signs.
    let names: [String]
    let rows: [Row]
    let clock: SiteClock
    let course: CourseFacts
    var faults: [Diagnostic] = []

    init?(_ table: CSVTable, file: String, clock: SiteClock, course: CourseFacts) {
        guard let heads = table.rows.first else { return nil }
        self.file = file
        self.heads = heads
        names = heads.map { folded($0.text) }
        rows = Array(table.rows.dropFirst())
        self.clock = clock
        self.course = course
    }

    // MARK: Headings

    /// The first column with one of some headings.
    func column(_ headings: [String]) -> Int? { names.firstIndex { headings.contains($0) } }

    /// The columns whose headings are one of some words and a number: `response 3`.
    func numbered(_ words: [String]) -> [Int: Int] {
        var columns: [Int: Int] = [:]
        for (column, name) in names.enumerated() {
            guard let space = name.lastIndex(of: " "), let number = Int(name[name.index(after: space)...]),
                words.contains(String(name[..<space]))
            else { continue }
            columns[number] = column
        }
        return columns
    }

    var lastName: Int? { column(Headings.lastName) }
    var fullName: Int? { lastName == nil ? column(Headings.fullName) : nil }
    var email: Int? { column(Headings.email) }

    /// A person's name as the row has it, first name first.
    func name(_ row: Row) -> String? {
        var parts: [String] = []
        if let lastName {
            if let first = column(Headings.firstName) { parts.append(row[first].text) }
            parts.append(row[lastName].text)
        } else if let fullName {
            parts.append(row[fullName].text)
        }
        return shownName(parts.joined(separator: " "))
    }

    // MARK: Cells

    /// Nil for an empty cell and for `-`, which stands for nothing in Moodle's reports.
    func text(_ row: Row, _ column: Int?) -> String? {
        guard let column else { return nil }
        let text = row[column].text
        return text.isEmpty || text == "-" ? nil : text
    }

    mutating func date(_ row: Row, _ column: Int?) -> Moment? {
        guard let column, let text = text(row, column) else { return nil }
        if let moment = TableDate.read(text, clock) { return moment }
        report("results-bad-date", row[column])
        return nil
    }

    /// A number with a point or a comma.
    mutating func number(_ row: Row, _ column: Int?, in range: ClosedRange<Double>) -> Double? {
        guard let column, let text = text(row, column) else { return nil }
        if let number = Self.number(text), range.contains(number) { return number }
        report("results-bad-number", row[column])
        return nil
    }

    static func number(_ text: some StringProtocol) -> Double? {
        var plain = String(text).trimmed
        if plain.hasSuffix("%") { plain = String(plain.dropLast()).trimmed }
        if let comma = plain.firstIndex(of: ","), !plain.contains(".") {
            plain.replaceSubrange(comma...comma, with: ".")
        }
        return isJSONNumber(plain) ? Double(plain) : nil
    }

    mutating func report(_ rule: String, _ cell: CSVTable.Cell, _ arguments: [String: String] = [:]) {
        faults.append(Diagnostic(rule, at: place(cell), arguments.merging(["value": cell.text]) { given, _ in given }))
    }

    func place(_ cell: CSVTable.Cell) -> SourceLocation {
        SourceLocation(file, line: cell.line, column: cell.column, length: cell.length)
    }
}

/// The headings that are known, in English and Spanish, as `folded` writes them.
enum Headings {
    static let lastName = ["last name", "surname", "apellido s", "apellidos", "apellido"]
    static let firstName = ["first name", "nombre"]
    static let fullName = [
        "name", "full name", "nombre", "nombre completo", "nombre y apellidos", "nombre apellido s", "persona",
        "person",
    ]
    static let email = [
        "email address", "email", "e mail", "correo electronico", "direccion de correo",
        "direccion de correo electronico",
        "direccion email", "correo",
    ]
    static let state = ["state", "status", "estado", "estatus"]
    static let started = [
        "started on", "started", "comenzado el", "comenzado", "comenzo en", "empezado el", "empezado", "iniciado el",
    ]
    static let completed = ["completed", "completed on", "finalizado", "finalizado el", "completado", "completado el"]
    static let attempt = ["attempt", "intento"]
    static let lastAccess = [
        "last accessed on", "last accessed", "ultimo acceso en", "ultimo acceso", "ultimo acceso el",
    ]
    static let score = ["score", "puntuacion", "nota", "calificacion"]
    static let date = ["date", "fecha"]
    static let passed = ["passed", "aprobado", "aprobada", "superado"]
    static let version = ["version"]
    static let lessons = ["lessons", "lecciones"]
    static let response = ["response", "respuesta"]
    static let question = ["question", "pregunta"]
    static let rightAnswer = ["right answer", "respuesta correcta"]
    static let result = ["result", "resultado"]
    static let grade = ["grade", "calificacion"]
    static let mark = ["q", "p"]
}
