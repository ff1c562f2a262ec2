import Testing
import ContentModel
import TestSupport
