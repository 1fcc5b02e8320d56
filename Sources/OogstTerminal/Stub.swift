import TOMLKit
enum Stub {}
