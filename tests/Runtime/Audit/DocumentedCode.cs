namespace ApiXGuard.Runtime.Tests.Audit;

/// <summary>Holds the code that a page of the documentation shows to the test that compiles it.</summary>
internal static class DocumentedCode
{
    /// <summary>Each line of C# on the page stands in the source, in the same order within each block.</summary>
    internal static void AssertCompiled(string page, string source)
    {
        var compiled = LinesOf(source).ToList();
        var blocks = BlocksOf(LinesOf(page)).ToList();

        Assert.NotEmpty(blocks);
        foreach (var block in blocks)
        {
            Assert.True(
                Enumerable.Range(0, compiled.Count).Any(start => compiled.Skip(start).Take(block.Count).SequenceEqual(block)),
                $"{page} shows code that {source} does not compile:\n{string.Join('\n', block)}");
        }
    }

    private static IEnumerable<string> LinesOf(string file) => File.ReadLines(Path.Combine(Root(), file)).Select(line => line.Trim()).Where(line => line.Length > 0);

    private static IEnumerable<List<string>> BlocksOf(IEnumerable<string> lines)
    {
        List<string>? block = null;
        foreach (var line in lines)
        {
            if (line == "```csharp")
            {
                block = [];
            }
            else if (line == "```")
            {
                if (block is not null)
                    yield return block;
                block = null;
            }
            else
            {
                block?.Add(line);
            }
        }
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ApiXGuard.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        return folder.FullName;
    }
}
