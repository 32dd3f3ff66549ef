import PortavozKit
import Testing

struct MomentTests {
    private func madridTime(_ text: String) -> String? { madrid.read(text)?.rfc3339 }

    @Test(arguments: [
        ("2026-03-14", "2026-03-14T00:00:00+01:00"), ("2026-07-14", "2026-07-14T00:00:00+02:00"),
        ("2026-3-4", "2026-03-04T00:00:00+01:00"), ("2026-03-14 9:30", "2026-03-14T09:30:00+01:00"),
        ("2026-03-14T09:30:05", "2026-03-14T09:30:05+01:00"), ("2026-03-14t09:30:05.25", "2026-03-14T09:30:05+01:00"),
        ("2026-03-14T09:30Z", "2026-03-14T10:30:00+01:00"), ("2026-03-14T09:30z", "2026-03-14T10:30:00+01:00"),
        ("2026-03-14 09:30:00 +02:00", "2026-03-14T08:30:00+01:00"),
        ("2026-03-14T23:30-0500", "2026-03-15T05:30:00+01:00"),
        ("2026-03-14T09:30+05", "2026-03-14T05:30:00+01:00"), ("2024-02-29", "2024-02-29T00:00:00+01:00"),
    ])
    func datesAreReadAsPeopleWriteThem(text: String, expected: String) {
        #expect(madridTime(text) == expected)
    }

    @Test(arguments: [
        "", "2026", "2026-03", "2026-13-01", "2026-00-10", "2026-04-31", "2023-02-29", "1900-02-29", "26-03-14",
        "2026/03/14",
        "2026-03-14T", "2026-03-14T9", "2026-03-14T24:00", "2026-03-14T09:60", "2026-03-14T09:30:60",
        "2026-03-14T09:30+",
        "2026-03-14T09:30+15:00", "2026-03-14T09:30+01:60", "2026-03-14T09:30 CET", "2026-03-14x", "２０２６-03-14",
        "0000-01-01",
        "2026-03-14T09:30Z+01:00", "-2026-03-14",
    ])
    func whatIsNoDateIsRefused(text: String) {
        #expect(madrid.read(text) == nil)
    }

    @Test func theHourThatSummerTimeSkipsIsReadAsIfItWereThere() {
        #expect(madridTime("2026-03-29T01:59:59") == "2026-03-29T01:59:59+01:00")
        #expect(madridTime("2026-03-29T02:00") == "2026-03-29T03:00:00+02:00")
        #expect(madridTime("2026-03-29T02:30") == "2026-03-29T03:30:00+02:00")
        #expect(madridTime("2026-03-29T03:00") == "2026-03-29T03:00:00+02:00")
        let newYork = SiteClock("America/New_York")!
        #expect(newYork.read("2026-03-08T02:30")?.rfc3339 == "2026-03-08T03:30:00-04:00")
    }

    @Test func theHourThatComesTwiceCountsTheFirstTime() {
        #expect(madridTime("2026-10-25T01:59") == "2026-10-25T01:59:00+02:00")
        #expect(madridTime("2026-10-25T02:30") == "2026-10-25T02:30:00+02:00")
        #expect(madridTime("2026-10-25T03:00") == "2026-10-25T03:00:00+01:00")
        #expect(madridTime("2026-10-25T02:30+01:00") == "2026-10-25T02:30:00+01:00")
        let newYork = SiteClock("America/New_York")!
        #expect(newYork.read("2026-11-01T01:30")?.rfc3339 == "2026-11-01T01:30:00-04:00")
    }

    @Test func aDayThatHasNoMidnightBeginsWhenItCan() {
        let santiago = SiteClock("America/Santiago")!
        let day = santiago.read("2025-09-07")!
        #expect(day.rfc3339 == "2025-09-07T01:00:00-03:00")
        #expect(day.iso == "2025-09-07")
    }

    @Test func aDayThatHasTwoMidnightsBeginsAtTheFirst() {
        #expect(SiteClock("America/Havana")!.read("2025-11-02")?.rfc3339 == "2025-11-02T00:00:00-04:00")
    }

    @Test func feedsDatesHaveTheirExactForms() {
        let moment = madrid.read("2026-03-14T09:30:05")!
        #expect(moment.rfc822 == "Sat, 14 Mar 2026 09:30:05 +0100")
        #expect(moment.rfc3339 == "2026-03-14T09:30:05+01:00")
        #expect(madrid.read("2026-07-05")!.rfc822 == "Sun, 05 Jul 2026 00:00:00 +0200")
        #expect(SiteClock.utc.read("2026-03-14T09:30")!.rfc3339 == "2026-03-14T09:30:00Z")
        #expect(SiteClock.utc.read("2026-03-14T09:30")!.rfc822 == "Sat, 14 Mar 2026 09:30:00 +0000")
        #expect(SiteClock("America/St_Johns")!.read("2026-01-02")!.rfc3339 == "2026-01-02T00:00:00-03:30")
        #expect(SiteClock("America/St_Johns")!.read("2026-01-02")!.rfc822 == "Fri, 02 Jan 2026 00:00:00 -0330")
    }

    @Test func aDayAloneIsSaidWithoutATime() {
        #expect(madrid.read("2026-03-14")!.iso == "2026-03-14")
        #expect(madrid.read("2026-03-14T00:00")!.iso == "2026-03-14T00:00:00+01:00")
    }

    @Test func momentsBefore1970Count() {
        let moment = SiteClock.utc.read("1969-12-31T23:59:59")!
        #expect(moment.seconds == -1)
        #expect(moment.rfc3339 == "1969-12-31T23:59:59Z")
        #expect(moment.day.weekday == 3)
    }

    @Test func daysAndTheirNumbersAreInverse() {
        for number in stride(from: -719_162, through: 2_932_896, by: 3_217) {
            let day = Day(number: number)
            #expect(day.number == number)
            #expect(Day(year: day.year, month: day.month, day: day.day) == day)
        }
        #expect(Day(year: 1, month: 1, day: 1)?.number == -719_162)
        #expect(Day(year: 9999, month: 12, day: 31)?.number == 2_932_896)
    }

    @Test(arguments: ["Europe/Madrit", "", "CEST+1x"])
    func aZoneThatIsNoneIsRefused(name: String) {
        #expect(SiteClock(name) == nil)
    }
}
