namespace ApiXGuard.Detection.Scanning;

/// <summary>What the name of a file says of its language and its place.</summary>
internal static class FileNames
{
    private static readonly HashSet<string> LockFiles = new(StringComparer.OrdinalIgnoreCase)
    {
        "package-lock.json", "npm-shrinkwrap.json", "yarn.lock", "pnpm-lock.yaml", "bun.lock", "bun.lockb", "packages.lock.json", "project.lock.json",
        "project.assets.json", "cargo.lock", "go.sum", "go.work.sum", "poetry.lock", "pdm.lock", "uv.lock", "pipfile.lock", "composer.lock",
        "gemfile.lock", "podfile.lock", "cartfile.resolved", "package.resolved", "mix.lock", "flake.lock", "pubspec.lock", "paket.lock",
        ".terraform.lock.hcl", "gradle.lockfile", "deno.lock", "conda-lock.yml", "chart.lock", "requirements.lock", "module.bazel.lock", "libman-lock.json",
        "sha256sums", "sha256sums.txt", "checksums.txt", "sha512sums", "md5sums", "shasums256.txt", "dotnet-tools.lock.json", "nuget.lock",
    };

    private static readonly string[] LockEndings = [".deps.json", ".lock.json", ".sha256", ".sha512", ".sha1", ".md5", ".nuget.dgspec.json", ".lockfile"];

    private static readonly string[] GeneratedEndings =
    [
        ".min.js", ".min.css", ".min.mjs", ".map", ".designer.cs", ".designer.vb", ".g.cs", ".g.i.cs", ".generated.cs", ".bundle.js", ".bundle.css", ".chunk.js", "-min.js",
        ".pb.go", ".pb.cs", ".snap", ".runtimeconfig.json", ".d.ts", "modelsnapshot.cs", "assemblyinfo.cs", "_pb2.py", ".freezed.dart", ".g.dart", ".tsbuildinfo",
    ];

    private static readonly string[] ExampleEndings =
        [".example", ".examples", ".sample", ".samples", ".template", ".tmpl", ".tpl", ".dist", ".default", ".defaults", ".demo", ".skel", ".in"];

    private static readonly string[] TestWords = ["test", "tests", "spec", "specs", "mock", "mocks", "fixture", "fixtures", "stub", "stubs", "testcase", "e2e", "tester", "facts", "fake", "fakes", "stories", "cy"];

    private static readonly string[] ExampleWords = ["example", "examples", "sample", "samples", "demo", "template", "tutorial", "dist", "readme"];

    public static FileLanguage LanguageOf(string name, string path, int nameStart)
    {
        if (FileLanguages.OfName(name, FolderOf(path, nameStart)) is var known && known != FileLanguage.Unknown)
            return known;
        var stem = name;
        // settings.json.example is JSON still.
        for (var i = 0; i < 3; i++)
        {
            var dot = stem.LastIndexOf('.');
            if (dot < 0)
                break;
            if (!IsExampleEnding(stem))
                return FileLanguages.OfExtension(stem.Substring(dot));
            stem = stem.Substring(0, dot);
            known = FileLanguages.OfName(stem, FolderOf(path, nameStart));
            if (known != FileLanguage.Unknown)
                return known;
        }

        return FileLanguage.Unknown;
    }

    public static PathTraits TraitsOf(string name)
    {
        var traits = PathTraits.None;
        if (LockFiles.Contains(name) || EndsWithAny(name, LockEndings))
            traits |= PathTraits.LockFile | PathTraits.Generated;
        if (EndsWithAny(name, GeneratedEndings))
            traits |= PathTraits.Generated;
        if (FileLanguages.IsLocalisation(name))
            traits |= PathTraits.Localisation;
        if (IsExampleEnding(name))
            traits |= PathTraits.Example;

        // BillingTests.cs, billing.spec.ts, test_billing.py, billing_test.go: a word at either end of the stem, or before the extension.
        var stem = name;
        for (var i = 0; i < 3 && stem.Length > 0; i++)
        {
            var dot = stem.LastIndexOf('.');
            if (dot > 0)
                stem = stem.Substring(0, dot);
            else if (i > 0)
                break;
            var last = NameWords.Last(stem);
            var first = NameWords.First(stem);
            if (Has(TestWords, last) || (Has(TestWords, first) && first.Length < stem.Length) || Has(TestWords, stem))
                traits |= PathTraits.Test;
            if (Has(ExampleWords, last) || Has(ExampleWords, first))
                traits |= PathTraits.Example;
        }

        return traits;
    }

    private static string FolderOf(string path, int nameStart)
    {
        if (nameStart < 2)
            return "";
        var start = path.LastIndexOfAny(['/', '\\'], nameStart - 2) + 1;
        return path.Substring(start, nameStart - 1 - start);
    }

    private static bool IsExampleEnding(string name) => EndsWithAny(name, ExampleEndings);

    private static bool EndsWithAny(string name, string[] endings)
    {
        foreach (var ending in endings)
        {
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static bool Has(string[] words, string word)
    {
        foreach (var known in words)
        {
            if (string.Equals(known, word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
