// SPDX-License-Identifier: EUPL-1.2
// vredestijd: the program. Reads the command line, runs one command, says what went wrong in a
// sentence.
#include <sys/stat.h>

#include <cstdio>
#include <ctime>
#include <exception>

#include "app/commands/commands.h"

namespace {

int run_command(int argc, char** argv) {
    using namespace vt::app;
    CLI::App program{"Vredestijd: the integrity prevention system of a municipality"};
    program.set_version_flag("--version", "vredestijd " VT_VERSION);
    program.require_subcommand(1);
    Run run;
    add_serve(program, run);
    add_demo(program, run);
    add_municipality(program, run);
    add_people(program, run);
    add_person(program, run);
    add_log(program, run);
    add_check(program, run);
    add_grey(program, run);
    add_print(program, run);
    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return program.exit(error);
    }
    return run();
}

}  // namespace

int main(int argc, char** argv) {
    umask(0077);  // What we write is for us alone.
    tzset();      // Once, before there are threads: each would do it at its first local time.
    try {
        return run_command(argc, argv);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "vredestijd: %s\n", error.what());
        return 1;
    }
}
