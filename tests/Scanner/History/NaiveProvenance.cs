using ApiXGuard.Scanner.Tests.Git;

namespace ApiXGuard.Scanner.Tests.History;

/// <summary>Provenance as anyone would work it out: by listing every commit's whole tree.</summary>
internal sealed class NaiveProvenance
{
    private readonly TemporaryRepository _repository;
    private readonly Dictionary<string, Commit> _commits = [];
    private readonly Dictionary<string, string> _blobs = [];
    private readonly List<string> _order = [];
    private readonly Dictionary<string, Dictionary<string, string>> _trees = [];

    /// <param name="repository">The repository.</param>
    /// <param name="revisions">What <c>git rev-list</c> takes.</param>
    public NaiveProvenance(TemporaryRepository repository, params string[] revisions)
    {
        _repository = repository;
        foreach (var line in Lines(repository.Git(["rev-list", "--parents", "--timestamp", .. revisions])))
        {
            var words = line.Split(' ');
            _commits.Add(words[1], new Commit(words[1], long.Parse(words[0], System.Globalization.CultureInfo.InvariantCulture), words[2..], Holds(words[1])));
        }

        Sort();
    }

    /// <summary>The same lines as <see cref="HistoryRun.Describe"/>.</summary>
    public string Describe(int secrets)
    {
        var head = Holds("HEAD");
        var lines = new List<string>();
        foreach (var secret in Enumerable.Range(0, secrets).OrderBy(HistoryRun.FingerprintOf, StringComparer.Ordinal))
        {
            var value = HistoryRun.Secret(secret);
            var whole = Of(tree => tree.Values.Any(Has), head.Values.Any(Has));
            if (whole is null)
                continue;
            var paths = _commits.Values.SelectMany(commit => commit.Tree.Keys).Distinct().Order(StringComparer.Ordinal);
            foreach (var path in paths)
            {
                var own = Of(tree => tree.TryGetValue(path, out var blob) && Has(blob), head.TryGetValue(path, out var current) && Has(current));
                if (own is not null)
                {
                    var text = Text(_commits[own.Value.First].Tree[path]).Split('\n');
                    for (var line = 0; line < text.Length; line++)
                    {
                        if (text[line].Contains(value, StringComparison.Ordinal))
                            lines.Add($"{HistoryRun.FingerprintOf(secret)} {whole.Value.Text} | {path}:{line + 1} {own.Value.Text}");
                    }
                }
            }

            bool Has(string blob) => Text(blob).Contains(value, StringComparison.Ordinal);
        }

        return string.Join("\n", lines);
    }

    private (string First, string Text)? Of(Func<Dictionary<string, string>, bool> holds, bool isInHead)
    {
        string? first = null;
        var count = 0;
        foreach (var id in _order)
        {
            if (!holds(_commits[id].Tree))
                continue;
            count++;
            if (!_commits[id].Parents.Any(parent => holds(_commits.TryGetValue(parent, out var known) ? known.Tree : Holds(parent))))
                first ??= id;
        }

        return first is null ? null : (first, $"{first} {count} {(isInHead ? "head" : "gone")}");
    }

    private void Sort()
    {
        while (_order.Count < _commits.Count)
        {
            var next = _commits.Values
                .Where(commit => !_order.Contains(commit.Id) && commit.Parents.All(parent => !_commits.ContainsKey(parent) || _order.Contains(parent)))
                .OrderBy(commit => commit.Time)
                .ThenBy(commit => commit.Id, StringComparer.Ordinal)
                .First();
            _order.Add(next.Id);
        }
    }

    private Dictionary<string, string> Holds(string commit)
    {
        if (_trees.TryGetValue(commit, out var known))
            return known;
        var tree = new Dictionary<string, string>();
        foreach (var entry in _repository.Git("ls-tree", "-r", "-z", commit).Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            var tab = entry.IndexOf('\t', StringComparison.Ordinal);
            tree.Add(entry[(tab + 1)..], entry[..tab].Split(' ')[2]);
        }

        _trees.Add(commit, tree);
        return tree;
    }

    private string Text(string blob)
    {
        if (!_blobs.TryGetValue(blob, out var text))
            _blobs.Add(blob, text = _repository.Git("cat-file", "blob", blob));
        return text;
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private sealed record Commit(string Id, long Time, string[] Parents, Dictionary<string, string> Tree);
}
