import ContentModel

/// A moment in forms for readers and machines.
struct DateView: FieldView {
  static let typeName = "date"
  let moment: Moment
  let words: Words
  /// False if only the day is known.
  let hasTime: Bool

  /// Creates the view of a moment, in the site's time zone.
  init(_ moment: Moment, hasTime: Bool = true, in context: RenderContext) {
    self.hasTime = hasTime
    self.moment = moment.shown(in: context.configuration.zone)
    words = context.words
  }

  static let fields = FieldTable<DateView>([
    .text(.iso, "For the attribute `datetime`: `2024-02-14T09:30:00-05:00`.") { $0.moment.iso8601 },
    .text(.date, "The day, by the words' `date_pattern`.") { $0.words.date($0.moment) },
    .text(.time, "The time of day, by the words' `time_pattern`; absent if only the day is known.") {
      $0.hasTime ? $0.words.time($0.moment) : nil
    },
    .text(.dateTime, "The day and, if it is known, the time, by the words' `date_time_pattern`.") {
      $0.hasTime ? $0.words.dateTime($0.moment) : $0.words.date($0.moment)
    },
    .number(.year, "The year.") { $0.time.date.year },
    .number(.month, "The number of the month, from 1.") { $0.time.date.month },
    .text(.monthName, "The name of the month, by the words' `month_…`.") { $0.words["month_\($0.time.date.month)"] },
    .number(.day, "The day of the month, from 1.") { $0.time.date.day },
    .text(.weekday, "The name of the day of the week, by the words' `weekday_…`.") {
      $0.words["weekday_\($0.time.date.weekday + 1)"]
    },
    .text(.hour, "The hour of 24, in two digits; absent if only the day is known.") {
      $0.hasTime ? Digits.padded($0.time.hour) : nil
    },
    .text(.minute, "The minute, in two digits; absent if only the day is known.") {
      $0.hasTime ? Digits.padded($0.time.minute) : nil
    },
  ])

  private var time: CivilTime { moment.civil }
}
