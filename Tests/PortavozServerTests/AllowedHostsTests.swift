import PortavozServer
import Testing

@Suite struct AllowedHostsTests {
    let hosts = AllowedHosts(host: "192.168.1.20", port: 8080)

    @Test(arguments: ["localhost:8080", "LocalHost:8080", "127.0.0.1:8080", "[::1]:8080", "192.168.1.20:8080"])
    func thisMachineIsCalledByItsOwnNames(header: String) {
        #expect(hosts.contains(header))
    }

    @Test(arguments: [
        nil, "", "localhost", "127.0.0.1", "localhost:80", "localhost:8081", "evil.example:8080",
        "localhost.evil.example:8080",
        "localhost:8080.evil.example", "127.0.0.1:8080@evil.example", "user@localhost:8080", "192.168.1.21:8080",
        "localhost:8080, evil.example", "::1:8080", "127.1:8080", "0.0.0.0:8080",
    ])
    func anyOtherNameIsRefused(header: String?) {
        #expect(!hosts.contains(header))
    }

    @Test func theUsualPortNeedNotBeNamed() {
        let hosts = AllowedHosts(host: "127.0.0.1", port: 80)
        #expect(hosts.contains("localhost"))
        #expect(hosts.contains("localhost:80"))
    }

    @Test func anAddressOfVersion6IsWrittenInBrackets() {
        #expect(AllowedHosts(host: "fe80::1", port: 8080).contains("[FE80::1]:8080"))
    }
}
