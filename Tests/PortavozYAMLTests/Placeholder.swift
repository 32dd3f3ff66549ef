import PortavozYAML
import Testing
