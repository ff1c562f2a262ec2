import Testing
import Diagnostics
import TestSupport
