using ApiXGuard.Scanner.Git.Objects;

namespace ApiXGuard.Scanner.Git.Packs;

/// <summary>
/// Walks families of a pack, each from its root, so that every object is inflated once and its base is at hand. Of the objects made from
/// one, that with most behind it comes last, when the one itself is no longer needed: so at most as many contents are held as the
/// logarithm of the family's size. One thread's work.
/// </summary>
/// <param name="plan">What to walk.</param>
/// <param name="visitor">Takes the contents.</param>
/// <param name="options">Limits.</param>
/// <param name="readElsewhere">Reads an object by its id from wherever it can be had.</param>
/// <param name="cancellationToken">Stops between objects.</param>
internal sealed class FamilyWalk(
    VisitPlan plan, IObjectVisitor visitor, VisitOptions options, Func<ObjectId, long, ObjectReading> readElsewhere, CancellationToken cancellationToken)
{
    private readonly ObjectDecoder _decoder = new(options.MemoryBudget / options.Threads / 2) { Largest = Math.Max(options.MaximumSize, ObjectDecoder.LargestBase) };
    private readonly long _heldLimit = options.MemoryBudget / options.Threads;
    private readonly List<Frame> _frames = [];
    private long _held;

    private PackGraph Graph => plan.Graph;

    /// <summary>Visits the wanted objects of one family.</summary>
    public void Walk(int root)
    {
        Enter(root, -1, default, null);
        while (_frames.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var top = _frames[^1];
            var children = plan.ChildrenOf(top.Node);
            var child = children[top.Next++];
            var content = top.Content ?? Remake(top.Node);
            if (content is null)
            {
                // It could be made before, so this does not happen unless the file changes below us.
                _frames.RemoveAt(_frames.Count - 1);
                for (var i = top.Next - 1; i < children.Length; i++)
                    FailFamily(children[i], "the object it is made from can no longer be read");
                continue;
            }

            var isLast = top.Next == children.Length;
            if (isLast)
                Remove(top, content);
            else if (top.Content is null)
                Hold(top, content);
            Enter(child, top.Size, content.AsMemory(0, top.Size), top.Result);
            if (isLast)
                _decoder.Buffers.Return(content);
        }
    }

    /// <summary>Makes a node's content, visits it, and prepares for what is made from it.</summary>
    private void Enter(int node, int baseSize, ReadOnlyMemory<byte> baseContent, object? baseResult)
    {
        var content = Make(node, baseContent.Span, baseSize >= 0, out var size, out var isChange, out var problem);
        if (content is null && problem is not null)
        {
            content = ReadElsewhere(node, out size, out problem);
            isChange = false;
        }

        if (content is null)
        {
            if (problem is null)
                SkipLarge(node, size);
            else if (plan.IsWanted(node))
                visitor.Fail(Graph.IdOf(node), ObjectState.Damaged, problem);
            foreach (var child in plan.ChildrenOf(node))
                FailFamily(child, problem ?? "it is made from an object larger than can be held");
            return;
        }

        object? result = null;
        if (plan.IsWanted(node))
        {
            if (options.VerifiesNames && !ObjectHash.Matches(Graph.IdOf(node), options.Kind, content.AsSpan(0, (int)size)))
            {
                visitor.Fail(Graph.IdOf(node), ObjectState.Damaged, "its content is not what its name says");
            }
            else if (size > options.MaximumSize)
            {
                visitor.SkipLarge(Graph.IdOf(node), size);
            }
            else
            {
                result = visitor.Visit(new ObjectVisit
                {
                    Id = Graph.IdOf(node),
                    Content = content.AsSpan(0, (int)size),
                    Parts = isChange ? _decoder.Delta.Parts : default,
                    BaseContent = isChange ? baseContent.Span : default,
                    BaseResult = isChange ? baseResult : null,
                });
            }
        }

        if (plan.ChildrenOf(node).IsEmpty)
        {
            _decoder.Buffers.Return(content);
            return;
        }

        var frame = new Frame(node, (int)size, result);
        _frames.Add(frame);
        Hold(frame, content);
    }

    /// <summary>The node's content in a buffer, or why not; neither where it is too large, with its size.</summary>
    private byte[]? Make(int node, ReadOnlySpan<byte> baseContent, bool hasBase, out long size, out bool isChange, out string? problem)
    {
        size = 0;
        isChange = hasBase;
        problem = "it is damaged";
        if (!Graph.Pack.TryReadHeader(Graph.OffsetOf(node), out var header))
            return null;
        if (!header.IsDelta)
        {
            size = header.Size;
            if (IsTooLarge(node, size))
            {
                problem = null;
                return null;
            }

            return _decoder.InflateWhole(Graph.Pack, header);
        }

        size = _decoder.ReadResultSize(Graph.Pack, header);
        if (size >= 0 && IsTooLarge(node, size))
        {
            problem = null;
            return null;
        }

        if (!_decoder.TryReadChange(Graph.Pack, header))
            return null;
        size = _decoder.Delta.ResultSize;
        if (hasBase)
            return _decoder.Apply(baseContent);
        using var reading = readElsewhere(header.BaseId, _decoder.Largest);
        isChange = false;
        problem = "the object it is made from is missing or damaged";
        return reading.State == ObjectState.Read ? _decoder.Apply(reading.Content.Span) : null;
    }

    /// <summary>Whether its bytes are of no use: too many to visit, and nothing is made from them or they are too many even for that.</summary>
    private bool IsTooLarge(int node, long size) =>
        size > _decoder.Largest || (size > options.MaximumSize && plan.ChildrenOf(node).IsEmpty);

    private void SkipLarge(int node, long size)
    {
        if (plan.IsWanted(node))
            visitor.SkipLarge(Graph.IdOf(node), size);
    }

    /// <summary>Another pack, or a file of its own, may have what is damaged here.</summary>
    private byte[]? ReadElsewhere(int node, out long size, out string? problem)
    {
        size = 0;
        problem = "it is damaged";
        if (Graph.EntryOf(node) < 0)
            return null;
        using var reading = readElsewhere(Graph.IdOf(node), _decoder.Largest);
        if (reading.State != ObjectState.Read)
            return null;
        size = reading.Size;
        problem = null;
        var buffer = _decoder.Buffers.Rent((int)size);
        reading.Content.Span.CopyTo(buffer);
        return buffer;
    }

    /// <summary>What is made from something unreadable may be had elsewhere too.</summary>
    private void FailFamily(int root, string reason)
    {
        var open = new Stack<int>([root]);
        while (open.TryPop(out var node))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var child in plan.ChildrenOf(node))
                open.Push(child);
            if (!plan.IsWanted(node))
                continue;
            var id = Graph.IdOf(node);
            using var reading = readElsewhere(id, options.MaximumSize);
            if (reading.State == ObjectState.Read)
                visitor.Visit(new ObjectVisit { Id = id, Content = reading.Content.Span });
            else if (reading.State == ObjectState.TooLarge)
                visitor.SkipLarge(id, reading.Size);
            else
                visitor.Fail(id, ObjectState.Damaged, reason);
        }
    }

    /// <summary>Keeps a content; where that is more than may be held, those that are needed latest are given up.</summary>
    private void Hold(Frame frame, byte[] content)
    {
        frame.Content = content;
        _held += content.Length;
        for (var i = 0; i < _frames.Count && _held > _heldLimit; i++)
        {
            if (_frames[i] is { Content: { } dropped } other && other != frame)
            {
                other.Content = null;
                _held -= dropped.Length;
                _decoder.Buffers.Return(dropped);
            }
        }
    }

    private void Remove(Frame top, byte[] content)
    {
        _frames.RemoveAt(_frames.Count - 1);
        if (top.Content is not null)
            _held -= content.Length;
    }

    /// <summary>Makes the content of a node again, from the nearest one below it that is still held or from the root.</summary>
    private byte[]? Remake(int node)
    {
        var path = new Stack<int>();
        Frame? held = null;
        for (var at = node; at >= 0; at = Graph.BaseOf(at))
        {
            held = _frames.Find(frame => frame.Node == at && frame.Content is not null);
            if (held is not null)
                break;
            path.Push(at);
        }

        var (content, size) = (held?.Content, (long)(held?.Size ?? 0));
        while (path.TryPop(out var next))
        {
            var made = Make(next, content.AsSpan(0, (int)size), content is not null, out var madeSize, out _, out var problem);
            if (made is null && problem is not null)
                made = ReadElsewhere(next, out madeSize, out _);
            if (content is not null && content != held?.Content)
                _decoder.Buffers.Return(content);
            if (made is null)
                return null;
            (content, size) = (made, madeSize);
        }

        return content;
    }

    /// <summary>A node from which others are still to be made.</summary>
    private sealed class Frame(int node, int size, object? result)
    {
        public int Node => node;

        public int Size => size;

        public object? Result => result;

        /// <summary>Its content, unless that was given up.</summary>
        public byte[]? Content { get; set; }

        /// <summary>The child to come next.</summary>
        public int Next { get; set; }
    }
}
