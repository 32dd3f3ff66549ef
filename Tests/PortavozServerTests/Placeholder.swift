import PortavozServer
import Testing
