internal import Glibc

switch Array(CommandLine.arguments.dropFirst()) {
case []: exit(Worker.run())
case ["--check"]: exit(Check.run())
default: exit(Usage.explain())
}
