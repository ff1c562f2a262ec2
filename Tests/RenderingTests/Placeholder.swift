import Testing
import Rendering
import TestSupport
