import ArgumentParser
@main struct Oogst: ParsableCommand { func run() {} }
