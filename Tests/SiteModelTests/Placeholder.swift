import Testing
import SiteModel
import TestSupport
