import Testing
import YAML
import TestSupport
