import Testing
import Templating
import TestSupport
