using System.Diagnostics;
using System.Globalization;
using System.Text;
using ApiXGuard.Scanner.Tests.Git;

namespace ApiXGuard.Scanner.Tests.History;

/// <summary>
/// A history made up from a seed: branches, merges of up to four parents, merges that bring in what no parent has, renames, deletions,
/// returns of what was deleted, criss-cross, and clocks that err.
/// </summary>
internal sealed class GeneratedHistory
{
    private static readonly string[] Paths = ["a.cs", "src/a.cs", "src/b.json", "src/deep/er/c.yaml", "src/deep/d.txt", "lib/a.cs", "lib/e.py", "z z/ö.cs"];

    private readonly Random _random;
    private readonly StringBuilder _stream = new();
    private readonly List<SortedDictionary<string, string>> _trees = [];

    private GeneratedHistory(int seed) => _random = new Random(seed);

    /// <summary>Fills a repository with so many commits.</summary>
    public static void Fill(TemporaryRepository repository, int seed, int commits)
    {
        var history = new GeneratedHistory(seed);
        for (var i = 0; i < commits; i++)
            history.Add(i);
        for (var branch = 0; branch < 4; branch++)
            history._stream.Append(CultureInfo.InvariantCulture, $"reset refs/heads/branch{branch}\nfrom :{history._random.Next(commits) + 1}\n\n");
        history._stream.Append(CultureInfo.InvariantCulture, $"reset refs/heads/main\nfrom :{commits}\n\n");
        Import(repository, history._stream.ToString());
    }

    public static void Import(TemporaryRepository repository, string stream)
    {
        var start = new ProcessStartInfo("git", ["fast-import", "--quiet", "--force"]) { WorkingDirectory = repository.Folder, RedirectStandardInput = true };
        using var process = Process.Start(start)!;
        process.StandardInput.BaseStream.Write(Encoding.UTF8.GetBytes(stream));
        process.StandardInput.Close();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    private void Add(int number)
    {
        var parents = Parents(number);
        var tree = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var parent in parents)
        {
            foreach (var (path, text) in _trees[parent])
            {
                if (!tree.ContainsKey(path) || _random.Next(2) == 0)
                    tree[path] = text;
            }
        }

        // A merge changes something of its own now and then; anything else always tries to.
        var changes = parents.Count > 1 && _random.Next(3) > 0 ? 0 : 1 + _random.Next(3);
        for (var i = 0; i < changes; i++)
            Change(tree);
        _trees.Add(tree);
        Write(number, parents, tree);
    }

    private List<int> Parents(int number)
    {
        if (number == 0 || _random.Next(25) == 0)
            return [];
        var count = _random.Next(6) switch { 0 => 2, 1 => _random.Next(2) == 0 ? 3 : 4, _ => 1 };
        return [.. Enumerable.Range(0, count).Select(_ => Math.Max(0, number - 1 - _random.Next(6))).Distinct()];
    }

    private void Change(SortedDictionary<string, string> tree)
    {
        var path = Paths[_random.Next(Paths.Length)];
        switch (_random.Next(5))
        {
            case 0:
                tree.Remove(path);
                break;
            case 1 when tree.Count > 0:
                var from = tree.Keys.ElementAt(_random.Next(tree.Count));
                (tree[path], _) = (tree[from], tree.Remove(from));
                break;
            default:
                tree[path] = Text();
                break;
        }
    }

    private string Text()
    {
        var text = new StringBuilder();
        for (var lines = _random.Next(4); lines >= 0; lines--)
            text.Append(CultureInfo.InvariantCulture, $"line {_random.Next(20)}\n");
        for (var secrets = _random.Next(3); secrets > 0; secrets--)
            text.Append(CultureInfo.InvariantCulture, $"key = \"{HistoryRun.Secret(_random.Next(12))}\"\n");
        return text.ToString();
    }

    private void Write(int number, List<int> parents, SortedDictionary<string, string> tree)
    {
        // Clocks err by hours in both directions.
        var time = 1_700_000_000 + (number * 600) + _random.Next(-7200, 7200);
        _stream.Append(CultureInfo.InvariantCulture, $"commit refs/heads/made\nmark :{number + 1}\nauthor Ada Example <ada@example.test> {time} +0130\ncommitter Ada Example <ada@example.test> {time} +0000\ndata 6\nchange\n");
        if (parents.Count > 0)
            _stream.Append(CultureInfo.InvariantCulture, $"from :{parents[0] + 1}\n");
        foreach (var parent in parents.Skip(1))
            _stream.Append(CultureInfo.InvariantCulture, $"merge :{parent + 1}\n");
        _stream.Append("deleteall\n");
        foreach (var (path, text) in tree)
            _stream.Append(CultureInfo.InvariantCulture, $"M 100644 inline \"{path}\"\ndata {Encoding.UTF8.GetByteCount(text)}\n{text}\n");
        _stream.Append('\n');
        // Without this the next commit would get the last one as its parent.
        _stream.Append("reset refs/heads/made\n\n");
    }
}
