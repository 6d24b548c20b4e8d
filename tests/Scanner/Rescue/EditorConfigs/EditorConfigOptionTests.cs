using ApiXGuard.Scanner.Rescue.EditorConfigs;
using ApiXGuard.Scanner.Tests.Processes;

namespace ApiXGuard.Scanner.Tests.Rescue.EditorConfigs;

/// <summary>What <c>.editorconfig</c> says of a file.</summary>
public sealed class EditorConfigOptionTests
{
    private const string Key = "apixguard.fix";

    [Theory]
    [InlineData("[*.cs]", "a.cs", true)]
    [InlineData("[*.cs]", "src/deep/a.cs", true)]
    [InlineData("[*]", "src/a.cs", true)]
    [InlineData("[*.{vb,cs}]", "a.cs", true)]
    [InlineData("[src/*.cs]", "src/a.cs", true)]
    [InlineData("[/src/**.cs]", "src/deep/a.cs", true)]
    [InlineData("[{a,b}.c?]", "b.cs", true)]
    [InlineData("[file[12].cs]", "file2.cs", true)]
    [InlineData("[v{1..12}.cs]", "v11.cs", true)]
    [InlineData("[src/*.cs]", "src/deep/a.cs", false)]
    [InlineData("[*.vb]", "a.cs", false)]
    [InlineData("[file[!12].cs]", "file2.cs", false)]
    [InlineData("[v{1..9}.cs]", "v11.cs", false)]
    [InlineData("[{a,b.cs]", "b.cs", false)]
    public void A_section_holds_for_the_files_it_names(string section, string path, bool holds) =>
        Assert.Equal(holds ? "keystore" : null, EditorConfigOption.Find($"{section}\n{Key} = keystore\n", path, Key).Value);

    [Theory]
    [InlineData("[*]\nAPIXGUARD.Fix: keystore # because", "keystore")]
    [InlineData("[*]\napixguard.fix = a\n[*.cs]\napixguard.fix = b", "b")]
    [InlineData("apixguard.fix = outside\n[*]\n# apixguard.fix = comment\n; apixguard.fix = comment", null)]
    public void The_last_that_holds_counts(string text, string? value) => Assert.Equal(value, EditorConfigOption.Find(text, "a.cs", Key).Value);

    [Fact]
    public void The_nearest_file_that_says_something_counts_and_a_root_ends_the_search()
    {
        using var sandbox = new Sandbox();
        var file = sandbox.PathOf("a/b/c.cs");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(sandbox.PathOf(".editorconfig"), "root = true\n[*.cs]\napixguard.fix = keystore\n");
        Assert.Equal("keystore", EditorConfigOption.Find(file, Key));

        File.WriteAllText(sandbox.PathOf("a/.editorconfig"), "[*.cs]\nindent_size = 4\n");
        Assert.Equal("keystore", EditorConfigOption.Find(file, Key));

        File.WriteAllText(sandbox.PathOf("a/b/.editorconfig"), "[*.cs]\napixguard.fix = configuration\n");
        Assert.Equal("configuration", EditorConfigOption.Find(file, Key));

        File.WriteAllText(sandbox.PathOf("a/b/.editorconfig"), "root = true\n");
        Assert.Null(EditorConfigOption.Find(file, Key));
    }
}
