namespace ApiXGuard.Scanner.Rescue.Files;

/// <summary>One file of a transaction, on its way: checked, prepared, applied, then finished or undone.</summary>
internal sealed class StagedFile(FileTarget target, byte[]? original)
{
    private const UnixFileMode AnyWrite = UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerFolder = OwnerOnly | UnixFileMode.UserExecute;
    private const UnixFileMode Common = OwnerOnly | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private readonly List<string> _newFolders = [];
    private string? _temporary;
    private string? _backup;
    private bool _isApplied;

    /// <summary>Where it goes.</summary>
    public FileTarget Target { get; } = target;

    /// <summary>What it shall hold; <see langword="null"/> where it shall go.</summary>
    public byte[]? Content { get; set; }

    /// <summary>Whether nobody but the owner may read it.</summary>
    public bool HoldsSecrets { get; set; }

    /// <summary>Whether it is as it was read, and may be written.</summary>
    /// <exception cref="FileTransactionException">It is not, or may not.</exception>
    public void Check()
    {
        var path = Target.Path;
        if (Directory.Exists(path))
            throw Problem("it is a folder");
        if (original is null)
        {
            if (File.Exists(path))
                throw Problem("it is there already");
        }
        else if (!File.Exists(path))
        {
            throw Problem("it has gone");
        }
        else if ((File.GetAttributes(path) & FileAttributes.ReadOnly) != 0 || IsWithoutWriter(path))
        {
            throw Problem("it is read-only");
        }

        for (var folder = Path.GetDirectoryName(path); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(folder))
                throw Problem("a part of its path is a file");
            if (!Directory.Exists(folder))
                continue;
            if (IsWithoutWriter(folder))
                throw Problem("its folder is read-only");
            break;
        }
    }

    /// <summary>Writes what it shall hold beside it, and brings that to the disk.</summary>
    public void Prepare()
    {
        Check();
        CheckContent();
        if (Content is null)
            return;
        var folder = Path.GetDirectoryName(Target.Path)!;
        CreateFolders(folder);
        var path = Beside(folder);
        var mode = Mode();
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        // Nobody else reads it before it is known who may.
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        using var stream = new FileStream(path, options);
        _temporary = path;
        stream.Write(Content);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(stream.SafeFileHandle, mode);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Takes the target's place, if that is still as it was read.</summary>
    public void Apply()
    {
        CheckContent();
        var path = Target.Path;
        if (original is null)
        {
            File.Move(_temporary!, path, overwrite: false);
            _temporary = null;
            _isApplied = true;
            return;
        }

        _backup = Beside(Path.GetDirectoryName(path)!);
        if (Content is null)
        {
            File.Move(path, _backup);
        }
        else
        {
            // One step: there is never a moment without the file, and the old one stays whole under another name.
            File.Replace(_temporary!, path, _backup);
            _temporary = null;
        }

        _isApplied = true;
    }

    /// <summary>Puts everything back.</summary>
    /// <returns><see langword="null"/>, or where the old content is kept because it could not be put back.</returns>
    public string? Undo()
    {
        TryDelete(_temporary);
        try
        {
            if (_isApplied && original is null)
                File.Delete(Target.Path);
            else if (_isApplied)
                File.Move(_backup!, Target.Path, overwrite: true);
            else if (_backup is not null && File.Exists(_backup) && !File.Exists(Target.Path))
                File.Move(_backup, Target.Path);
            else
                TryDelete(_backup);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return _backup ?? Target.Path;
        }

        for (var i = _newFolders.Count - 1; i >= 0; i--)
            TryDeleteFolder(_newFolders[i]);
        return null;
    }

    /// <summary>Deletes the old content.</summary>
    /// <returns><see langword="null"/>, or where it is still.</returns>
    public string? Finish() => TryDelete(_backup) ? null : _backup;

    private void CheckContent()
    {
        if (original is null)
        {
            if (File.Exists(Target.Path))
                throw Problem("it is there already");
            return;
        }

        if (!File.Exists(Target.Path))
            throw Problem("it has gone");
        if (new FileInfo(Target.Path).Length != original.Length || !File.ReadAllBytes(Target.Path).AsSpan().SequenceEqual(original))
            throw Problem("it was changed in the meantime; scan again");
    }

    private UnixFileMode Mode()
    {
        if (OperatingSystem.IsWindows())
            return default;
        var mode = original is null ? Common : File.GetUnixFileMode(Target.Path);
        return HoldsSecrets ? mode & OwnerOnly : mode;
    }

    private void CreateFolders(string folder)
    {
        var missing = new Stack<string>();
        for (var at = folder; at is not null && !Directory.Exists(at); at = Path.GetDirectoryName(at))
            missing.Push(at);
        foreach (var path in missing)
        {
            if (HoldsSecrets && !OperatingSystem.IsWindows())
                Directory.CreateDirectory(path, OwnerFolder);
            else
                Directory.CreateDirectory(path);
            _newFolders.Add(path);
        }
    }

    private FileTransactionException Problem(string why) => new(Target.Shown, why);

    private static string Beside(string folder) => Path.Combine(folder, $".{Guid.NewGuid():N}.apixguard.tmp");

    private static bool IsWithoutWriter(string path) => !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & AnyWrite) == 0;

    private static bool TryDelete(string? path)
    {
        try
        {
            if (path is not null)
                File.Delete(path);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static void TryDeleteFolder(string path)
    {
        try
        {
            Directory.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Somebody else put something into it.
        }
    }
}
