using System.Buffers;
using System.Runtime.InteropServices;

namespace ApiXGuard.Scanner.Git.Objects;

/// <summary>
/// Reads objects whole through libgit2's object database: what other readers are compared with. Asked directly, because LibGit2Sharp
/// has no raw commits and trees, and its streams cost more than twice as much.
/// </summary>
internal sealed unsafe partial class LibGit2ObjectDatabase : IObjectDatabase
{
    private const int Ok = 0;
    private const int NotFound = -3;

    private readonly nint _database;
    private bool _isDisposed;

    /// <param name="location">Where the repository is. Whether libgit2 accepts it is for the caller to ask first.</param>
    /// <exception cref="GitException">libgit2 cannot be loaded or refuses the store.</exception>
    public LibGit2ObjectDatabase(RepositoryLocation location)
    {
        if (location.Environment.MovesObjects)
            throw new GitException("libgit2 does not look where GIT_OBJECT_DIRECTORY and GIT_ALTERNATE_OBJECT_DIRECTORIES point");
        try
        {
            Initialise();
            if (Open(out _database, Path.Combine(location.CommonDirectory, "objects")) != Ok)
                throw new GitException($"libgit2 cannot open the object store of '{location.CommonDirectory}'");
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException or BadImageFormatException)
        {
            throw new GitException("libgit2 cannot be loaded", e);
        }
    }

    /// <inheritdoc/>
    public ObjectReading Read(ObjectId id, long maximumSize)
    {
        if (id.Length != ObjectId.Sha1Length)
            throw new GitException("libgit2 reads SHA-1 repositories only");
        var bytes = stackalloc byte[ObjectId.Sha1Length];
        id.CopyTo(new Span<byte>(bytes, ObjectId.Sha1Length));
        var code = ReadHeader(out var size, out var kind, _database, bytes);
        if (code != Ok)
            return code == NotFound ? ObjectReading.Missing : ObjectReading.Damaged;
        if (size > (nuint)Math.Min(maximumSize, Array.MaxLength))
            return ObjectReading.TooLarge((ObjectKind)kind, (long)size);
        code = ReadObject(out var item, _database, bytes);
        if (code != Ok)
            return code == NotFound ? ObjectReading.Missing : ObjectReading.Damaged;
        try
        {
            var content = new ReadOnlySpan<byte>(DataOf(item), (int)SizeOf(item));
            var buffer = ArrayPool<byte>.Shared.Rent(content.Length);
            content.CopyTo(buffer);
            return ObjectReading.Of((ObjectKind)KindOf(item), buffer, content.Length);
        }
        finally
        {
            Free(item);
        }
    }

    /// <inheritdoc/>
    public IEnumerable<ObjectEntry> List(bool withSizes, CancellationToken cancellationToken)
    {
        var ids = new HashSet<ObjectId>();
        var handle = GCHandle.Alloc(ids);
        try
        {
            // An object in two packs is told twice.
            if (ForEach(_database, &Collect, GCHandle.ToIntPtr(handle)) != Ok)
                throw new GitException("libgit2 cannot list the objects of the repository");
        }
        finally
        {
            handle.Free();
        }

        var all = new List<ObjectEntry>(ids.Count);
        var bytes = stackalloc byte[ObjectId.Sha1Length];
        foreach (var id in ids)
        {
            cancellationToken.ThrowIfCancellationRequested();
            id.CopyTo(new Span<byte>(bytes, ObjectId.Sha1Length));
            var isSound = ReadHeader(out var size, out var kind, _database, bytes) == Ok;
            all.Add(new ObjectEntry(id, isSound ? (ObjectKind)kind : ObjectKind.None, isSound && withSizes ? (long)size : -1));
        }

        return all;
    }

    /// <inheritdoc/>
    public void Visit(IReadOnlySet<ObjectId>? wanted, IObjectVisitor visitor, VisitOptions options, CancellationToken cancellationToken) =>
        this.VisitEach(wanted, visitor, options, cancellationToken);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_isDisposed)
            return;
        _isDisposed = true;
        FreeDatabase(_database);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(System.Runtime.CompilerServices.CallConvCdecl)])]
    private static int Collect(byte* id, nint state)
    {
        ((HashSet<ObjectId>)GCHandle.FromIntPtr(state).Target!).Add(new ObjectId(new ReadOnlySpan<byte>(id, ObjectId.Sha1Length)));
        return Ok;
    }

    [LibraryImport(LibGit2Library.Name, EntryPoint = "git_libgit2_init")]
    private static partial int Initialise();

    [LibraryImport(LibGit2Library.Name, EntryPoint = "git_odb_open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(out nint database, string folder);

    [LibraryImport(LibGit2Library.Name, EntryPoint = "git_odb_free")]
    private static partial void FreeDatabase(nint database);

    [LibraryImport(LibGit2Library.Name, EntryPoint = "git_odb_read_header")]
    private static partial int ReadHeader(out nuint size, out int kind, nint database, byte* id);

    [LibraryImport(LibGit2Library.Name, EntryPoint = "git_odb_read")]
    private static partial int ReadObject(out nint item, nint database, byte* id);

    [LibraryImport(LibGit2Library.Name, EntryPoint = "git_odb_object_data")]
    private static partial void* DataOf(nint item);

    [LibraryImport(LibGit2Library.Name, EntryPoint = "git_odb_object_size")]
    private static partial nuint SizeOf(nint item);

    [LibraryImport(LibGit2Library.Name, EntryPoint = "git_odb_object_type")]
    private static partial int KindOf(nint item);

    [LibraryImport(LibGit2Library.Name, EntryPoint = "git_odb_object_free")]
    private static partial void Free(nint item);

    [LibraryImport(LibGit2Library.Name, EntryPoint = "git_odb_foreach")]
    private static partial int ForEach(nint database, delegate* unmanaged[Cdecl]<byte*, nint, int> take, nint state);
}
