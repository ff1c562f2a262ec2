extension DiagnosticID {
  /// True for a kind of problem that is always an error: publishing such a site would lose or disclose something.
  public var isAlwaysError: Bool {
    switch self {
    case .invalidUTF8, .utf16, .controlCharacter, .fileTooLarge, .mergeConflict, .yamlSyntax, .yamlFeature,
      .yamlTooLarge, .yamlTooDeep, .duplicateKey, .missingFrontMatter, .unclosedFrontMatter, .unmarkedDraft,
      .missingKey, .wrongType, .unknownChoice, .invalidDate, .invalidSlug, .invalidPath, .invalidTimezone,
      .invalidPermalinkPattern, .invalidColor, .severalSections:
      true
    case .unclosedDirective, .unknownDirective, .emptyText, .nestedTooDeep, .tooManyImages, .tooManyLinks: true
    case .unclosedTag, .unclosedSection, .unopenedSection, .mismatchedSection, .invalidTag, .unsupportedTag,
      .unknownPartial, .unknownBlock, .partialCycle, .wrongTagForType, .pageTooLarge, .unescapedText, .unsafePlace,
      .unknownLayout, .unsuitableLayout, .assetCycle:
      true
    case .missingConfiguration, .duplicateID, .duplicateName, .outputCollision, .unknownArticle, .redirectChain,
      .reservedPath, .heldBackPage, .uncleanPicture, .unsafeFile, .unreadableFile, .refusedLink, .vanishedFile,
      .vanishingSite, .expiredPicture:
      true
    default: false
    }
  }
}
