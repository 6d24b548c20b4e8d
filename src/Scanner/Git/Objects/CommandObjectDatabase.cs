using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace ApiXGuard.Scanner.Git.Objects;

/// <summary>Reads objects whole through the installed git: right for everything that git itself reads.</summary>
internal sealed class CommandObjectDatabase : IObjectDatabase, IBulkReader
{
    private const int Slice = 2048;

    private readonly GitCommand _git;
    private readonly Lock _reading = new();
    private readonly Lock _asking = new();
    private readonly ConcurrentBag<CatFileObjects> _idle = [];
    private CatFileObjects? _single;
    private HashSet<ObjectId>? _missing;

    /// <exception cref="GitException">git is not installed.</exception>
    public CommandObjectDatabase(GitCommand git) => _git = git;

    /// <inheritdoc/>
    public ObjectReading Read(ObjectId id, long maximumSize)
    {
        if (IsKnownMissing(id))
            return ObjectReading.Missing;
        lock (_reading)
        {
            try
            {
                return (_single ??= new CatFileObjects(_git)).Read(id, maximumSize);
            }
            catch (IOException)
            {
                // git ends at an object that a partial clone lacks or that is damaged; the next request starts it again.
                var state = _single?.ReasonOfEnd() ?? ObjectReading.Missing;
                _single?.Dispose();
                _single = null;
                return state;
            }
        }
    }

    /// <inheritdoc/>
    public void ReadEach(IReadOnlyList<ObjectId> ids, long maximumSize, Action<ObjectId, ObjectReading> take, CancellationToken cancellationToken)
    {
        if (ids.Count == 1)
        {
            using var only = Read(ids[0], maximumSize);
            take(ids[0], only);
            return;
        }

        Slices.ForEach(ids, Slice, Environment.ProcessorCount, cancellationToken, part => ReadPart(part.ToList(), maximumSize, take, cancellationToken));
    }

    /// <inheritdoc/>
    public IEnumerable<ObjectEntry> List(bool withSizes, CancellationToken cancellationToken)
    {
        var output = _git.Run("cat-file", "--batch-all-objects", "--unordered", withSizes ? "--batch-check=%(objectname) %(objecttype) %(objectsize)" : "--batch-check=%(objectname) %(objecttype)");
        if (output.ExitCode != 0)
            throw GitCommand.Refusal(output.ErrorText);
        var all = new List<ObjectEntry>();
        foreach (var line in output.Text.Split('\n'))
        {
            var words = line.Split(' ');
            if (words.Length < 2 || !ObjectId.TryParse(words[0], out var id))
                continue;
            var size = words.Length > 2 && long.TryParse(words[2], NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) ? bytes : -1;
            all.Add(new ObjectEntry(id, CatFileObjects.KindOf(Encoding.ASCII.GetBytes(words[1])), size));
        }

        return all;
    }

    /// <inheritdoc/>
    public void Visit(IReadOnlySet<ObjectId>? wanted, IObjectVisitor visitor, VisitOptions options, CancellationToken cancellationToken) =>
        this.VisitEach(wanted, visitor, options, cancellationToken);

    /// <inheritdoc/>
    public void Dispose()
    {
        _single?.Dispose();
        foreach (var process in _idle)
            process.Dispose();
    }

    private void ReadPart(List<ObjectId> ids, long maximumSize, Action<ObjectId, ObjectReading> take, CancellationToken cancellationToken)
    {
        for (var next = 0; next < ids.Count;)
        {
            var known = Volatile.Read(ref _missing);
            var wanted = new List<ObjectId>(ids.Count - next);
            for (; next < ids.Count; next++)
            {
                if (known is not null && known.Contains(ids[next]))
                    take(ids[next], ObjectReading.Missing);
                else
                    wanted.Add(ids[next]);
            }

            var done = ReadThroughOne(wanted, maximumSize, take, cancellationToken);
            if (done == wanted.Count)
                return;
            // git ended at one object. In a partial clone it would do so at every one that is missing: better to know them all.
            FindMissing();
            ids = wanted[done..];
            next = 0;
        }
    }

    /// <summary>Reads until the end, or past the object at which git ended.</summary>
    /// <returns>How many were handed over.</returns>
    private int ReadThroughOne(List<ObjectId> ids, long maximumSize, Action<ObjectId, ObjectReading> take, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
            return 0;
        var process = _idle.TryTake(out var idle) ? idle : new CatFileObjects(_git);
        var asking = process.AskAsync(ids);
        var done = 0;
        try
        {
            foreach (var id in ids)
            {
                cancellationToken.ThrowIfCancellationRequested();
                using var reading = process.Answer(maximumSize);
                take(id, reading);
                done++;
            }

            asking.GetAwaiter().GetResult();
            _idle.Add(process);
            return done;
        }
        catch (IOException)
        {
            take(ids[done], process.ReasonOfEnd());
            process.Dispose();
            Observe(asking);
            return done + 1;
        }
        catch
        {
            process.Dispose();
            Observe(asking);
            throw;
        }
    }

    private static void Observe(Task task) => _ = task.ContinueWith(static ended => _ = ended.Exception, TaskScheduler.Default);

    private bool IsKnownMissing(ObjectId id) => Volatile.Read(ref _missing)?.Contains(id) == true;

    private void FindMissing()
    {
        lock (_asking)
        {
            if (_missing is not null)
                return;
            var missing = new HashSet<ObjectId>();
            var output = _git.Run("rev-list", "--objects", "--all", "--missing=print", "--quiet");
            foreach (var line in output.Text.AsSpan().EnumerateLines())
            {
                if (line.StartsWith("?") && ObjectId.TryParse(line[1..].TrimEnd(), out var id))
                    missing.Add(id);
            }

            Volatile.Write(ref _missing, missing);
        }
    }
}
