import Testing
import Publishing
import TestSupport
