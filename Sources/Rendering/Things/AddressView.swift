/// An address of the publisher on another site.
struct AddressView: FieldView {
  static let typeName = "address"
  let url: String

  static let fields = FieldTable<AddressView>([.url(.url, "The absolute address.") { $0.url }])
}
