// SPDX-License-Identifier: EUPL-1.2
#include "app/printing/chromium.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <thread>
#include <vector>

#include "base/text.h"
#include "documents/printing.h"

namespace vt::app {
namespace {

namespace fs = std::filesystem;
using std::chrono::steady_clock;

constexpr std::chrono::milliseconds kLook{20};
// Before the page, so that it holds whatever the page says: no script, nothing from elsewhere. What
// the page itself says of doctype and language still counts.
constexpr std::string_view kWall =
    "<!doctype html><meta http-equiv=\"Content-Security-Policy\" "
    "content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">";

class Folder {
public:
    Folder() {
        std::string name = (fs::temp_directory_path() / "vredestijd-print-XXXXXX").string();
        if (!mkdtemp(name.data())) throw std::runtime_error{"Cannot make a folder for printing"};
        path_ = name;
    }
    ~Folder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    Folder(const Folder&) = delete;
    const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

std::vector<std::string> command(const std::string& chromium, const fs::path& folder) {
    std::vector<std::string> words{
        chromium,
        "--headless=new",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-default-apps",
        "--disable-extensions",
        "--disable-sync",
        "--no-first-run",
        "--no-default-browser-check",
        "--no-pings",
        "--host-resolver-rules=MAP * ~NOTFOUND",
        "--proxy-server=127.0.0.1:9",
        "--user-data-dir=" + (folder / "profile").string(),
        "--no-pdf-header-footer",
        "--export-tagged-pdf",
        "--generate-pdf-document-outline",
        "--print-to-pdf=" + (folder / "page.pdf").string(),
    };
    // Its own walls need an ordinary user: root can only run it without them.
    if (geteuid() == 0) words.emplace_back("--no-sandbox");
    words.push_back("file://" + (folder / "page.html").string());
    return words;
}

// Its home is the folder too: nothing of it stays behind.
std::vector<std::string> surroundings(const fs::path& folder) {
    return {"HOME=" + folder.string(), "TMPDIR=" + folder.string(), "LANG=C.UTF-8",
            "PATH=/usr/local/bin:/usr/bin:/bin", "XDG_RUNTIME_DIR=" + folder.string()};
}

std::vector<char*> pointers(std::vector<std::string>& words) {
    std::vector<char*> out;
    for (auto& word : words) out.push_back(word.data());
    out.push_back(nullptr);
    return out;
}

// In a group of its own, so that its helpers can be ended with it.
pid_t start(const std::string& chromium, const fs::path& folder) {
    auto words = command(chromium, folder);
    auto environment = surroundings(folder);
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        posix_spawn_file_actions_addopen(&files, stream, "/dev/null", O_RDWR, 0);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK);
    pid_t child = 0;
    const int failed = posix_spawn(&child, chromium.c_str(), &files, &attributes,
                                   pointers(words).data(), pointers(environment).data());
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&files);
    if (failed != 0) throw std::runtime_error{"Cannot start " + chromium};
    return child;
}

// Whether it ended well in time. Whatever is left of it is ended.
bool wait_for(pid_t child, steady_clock::time_point until) {
    int status = 0;
    pid_t ended = 0;
    while ((ended = waitpid(child, &status, WNOHANG)) == 0 && steady_clock::now() < until)
        std::this_thread::sleep_for(kLook);
    kill(-child, SIGKILL);
    if (ended == 0) waitpid(child, &status, 0);
    return ended == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

std::optional<std::string> pdf_in(const fs::path& file) {
    std::error_code none;
    const auto size = fs::file_size(file, none);
    if (none || size > documents::kPdfBytesMax) return std::nullopt;
    std::ifstream in{file, std::ios::binary};
    std::string bytes(size, '\0');
    if (!in.read(bytes.data(), static_cast<std::streamsize>(size))) return std::nullopt;
    if (!documents::is_pdf(bytes)) return std::nullopt;
    return bytes;
}

}  // namespace

std::optional<std::string> find_chromium() {
    const char* path = std::getenv("PATH");
    for (const auto folder : split(path ? path : "", ':'))
        for (const char* name : {"chromium", "chromium-browser", "google-chrome"}) {
            const auto file = (fs::path{folder} / name).string();
            if (!folder.empty() && access(file.c_str(), X_OK) == 0) return file;
        }
    return std::nullopt;
}

std::optional<std::string> print_with(const std::string& chromium, std::string_view html,
                                      int seconds) {
    const auto until = steady_clock::now() + std::chrono::seconds{seconds};
    const Folder folder;
    std::ofstream page{folder.path() / "page.html", std::ios::binary};
    page << kWall << html;
    page.close();
    if (!page) throw std::runtime_error{"Cannot write the page to print"};
    if (!wait_for(start(chromium, folder.path()), until)) return std::nullopt;
    return pdf_in(folder.path() / "page.pdf");
}

}  // namespace vt::app
