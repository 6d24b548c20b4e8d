using System.Numerics;
using ApiXGuard.Scanner.Findings;
using ApiXGuard.Scanner.Git.Commits;
using ApiXGuard.Scanner.Git.Objects;

namespace ApiXGuard.Scanner.History;

/// <summary>
/// Says of each question (a secret, or a secret under a path) which commit brought it in, how many held it and whether HEAD does. A
/// commit brings in what its tree or message holds and no parent's tree does; so what only a merge brought in is the merge's.
/// </summary>
internal sealed class Attribution
{
    private const int Width = 64;

    private readonly CommitGraph _commits;
    private readonly Sightings _sightings;
    private readonly int[] _roots;
    private readonly int _headRoot;
    private readonly IReadOnlySet<int> _inHead;

    /// <param name="commits">The commits.</param>
    /// <param name="trees">Their trees.</param>
    /// <param name="sightings">Where wanted blobs stand in them.</param>
    /// <param name="headTree">The tree of HEAD; zero where there is none.</param>
    /// <param name="inHead">The commits that HEAD leads to.</param>
    public Attribution(CommitGraph commits, TreeGraph trees, Sightings sightings, ObjectId headTree, IReadOnlySet<int> inHead)
    {
        _commits = commits;
        _sightings = sightings;
        _inHead = inHead;
        _roots = new int[commits.Count];
        for (var commit = 0; commit < _roots.Length; commit++)
            _roots[commit] = trees.TryFind(commits[commit].Tree, out var root) ? root : -1;
        _headRoot = trees.TryFind(headTree, out var head) ? head : -1;
    }

    /// <summary>Answers every question.</summary>
    public IReadOnlyList<Answer> Ask(IReadOnlyList<Question> questions, CancellationToken cancellationToken)
    {
        var answers = new Answer[questions.Count];
        for (var from = 0; from < questions.Count; from += Width)
        {
            cancellationToken.ThrowIfCancellationRequested();
            AskSome(questions, from, Math.Min(Width, questions.Count - from), answers);
        }

        return answers;
    }

    private void AskSome(IReadOnlyList<Question> questions, int from, int count, Answer[] answers)
    {
        var bySighting = new ulong[_sightings.Count];
        var byMessage = new Dictionary<int, ulong>();
        var inHead = 0UL;
        for (var i = 0; i < count; i++)
        {
            foreach (var sighting in questions[from + i].Sightings)
                bySighting[sighting] |= 1UL << i;
            foreach (var commit in questions[from + i].Messages)
            {
                byMessage[commit] = byMessage.GetValueOrDefault(commit) | (1UL << i);
                inHead |= _inHead.Contains(commit) ? 1UL << i : 0;
            }
        }

        var bitsBelow = _sightings.Ask(bySighting);
        inHead |= BitsOf(_headRoot);
        var first = new int[count];
        var commits = new int[count];
        var held = new CommitSet?[count];
        Array.Fill(first, -1);
        var kept = 0UL;
        for (var i = 0; i < count; i++)
        {
            if (!questions[from + i].KeepsCommits)
                continue;
            held[i] = new CommitSet();
            kept |= 1UL << i;
        }

        var place = 0;
        var open = count == Width ? ulong.MaxValue : (1UL << count) - 1;
        foreach (var commit in _commits.Order)
        {
            var bits = BitsOf(_roots[commit]) | byMessage.GetValueOrDefault(commit);
            for (var rest = bits; rest != 0; rest &= rest - 1)
                commits[BitOperations.TrailingZeroCount(rest)]++;
            for (var rest = bits & kept; rest != 0; rest &= rest - 1)
                held[BitOperations.TrailingZeroCount(rest)]!.Append(place);
            place++;
            if ((bits & open) == 0)
                continue;
            foreach (var parent in _commits[commit].Parents)
                bits &= ~BitsOf(_roots[parent]);
            for (var rest = bits & open; rest != 0; rest &= rest - 1)
                first[BitOperations.TrailingZeroCount(rest)] = commit;
            open &= ~bits;
        }

        for (var i = 0; i < count; i++)
            answers[from + i] = new Answer(first[i], commits[i], (inHead & (1UL << i)) != 0) { Held = held[i] };

        ulong BitsOf(int root) => root < 0 ? 0 : bitsBelow(root);
    }
}

/// <summary>What is asked: which commits hold one of these.</summary>
/// <param name="Sightings">Sightings, by number.</param>
/// <param name="Messages">Commits whose messages hold it, by number.</param>
internal readonly record struct Question(IReadOnlyList<int> Sightings, IReadOnlyList<int> Messages)
{
    /// <summary>Whether the commits themselves are wanted too.</summary>
    public bool KeepsCommits { get; init; }
}

/// <summary>What is known of a question.</summary>
/// <param name="First">The commit that brought it in first, by number; -1 where none of those scanned did.</param>
/// <param name="Commits">How many of those scanned held it.</param>
/// <param name="IsInHead">Whether HEAD holds it.</param>
internal readonly record struct Answer(int First, int Commits, bool IsInHead)
{
    /// <summary>Which of those scanned held it, where that was asked.</summary>
    public CommitSet? Held { get; init; }
}
