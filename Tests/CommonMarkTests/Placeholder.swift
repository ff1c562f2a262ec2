import Testing
import CommonMark
import TestSupport
