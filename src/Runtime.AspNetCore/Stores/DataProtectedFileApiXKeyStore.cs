using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace ApiXGuard.Runtime.AspNetCore;

/// <summary>
/// Keeps an application's keys in a file that ASP.NET Core Data Protection encrypts, for machines without a vault. The file is read for each
/// call, so a change counts at once and no key stays in memory. Thread-safe, also between processes: a reader sees the old file or the new
/// one, never a part.
/// </summary>
/// <remarks>
/// <para>Whoever can read the Data Protection key ring can read the file: keep the ring elsewhere and protect it itself, as the
/// documentation of this store tells.</para>
/// <para>On Unix the file must be a plain file that only its owner may read or write, and on Linux the owner must be the user that this
/// process runs as. On Windows the folder's access list decides.</para>
/// </remarks>
public sealed class DataProtectedFileApiXKeyStore : IApiXKeyStore, IApiXKeyAge, IDisposable
{
    /// <summary>
    /// The purpose the file is protected for; a protector of another purpose cannot open it. Its version changes with the form of what is
    /// protected.
    /// </summary>
    public const string Purpose = "ApiXGuard.Runtime.AspNetCore.DataProtectedFileApiXKeyStore.v1";

    /// <summary>The largest file that is read, in bytes.</summary>
    public const int MaximumFileSize = 64 * 1024;

    private const string Header = "ApiXGuard protected keys 1\n";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private readonly IDataProtector _protector;
    private readonly TimeProvider _clock;
    private readonly object _gate = new();
    private PhysicalFileProvider? _watcher;
    private bool _disposed;

    /// <summary>Makes the store. Touches no file.</summary>
    /// <param name="path">The file; a relative path is taken from the current folder.</param>
    /// <param name="provider">Makes the protector; its key ring decides who can read the file.</param>
    /// <param name="clock">Dates what is saved; <see langword="null"/> for the system's clock.</param>
    /// <exception cref="ArgumentException">The path is empty or not a path.</exception>
    public DataProtectedFileApiXKeyStore(string path, IDataProtectionProvider provider, TimeProvider? clock = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentNullException.ThrowIfNull(provider);
        FilePath = Path.GetFullPath(path);
        _protector = provider.CreateProtector(Purpose);
        _clock = clock ?? TimeProvider.System;
    }

    /// <summary>The file, as an absolute path.</summary>
    public string FilePath { get; }

    /// <inheritdoc/>
    public async ValueTask<string> GetApiKeyAsync(CancellationToken cancellationToken = default) =>
        (await ReadAsync(cancellationToken).ConfigureAwait(false)).Keys.ApiKey;

    /// <inheritdoc/>
    public async ValueTask<string> GetAppKeyAsync(CancellationToken cancellationToken = default) =>
        (await ReadAsync(cancellationToken).ConfigureAwait(false)).Keys.AppKey;

    /// <inheritdoc/>
    public async ValueTask<ApiXKeys> GetKeysAsync(CancellationToken cancellationToken = default) =>
        (await ReadAsync(cancellationToken).ConfigureAwait(false)).Keys;

    /// <summary>Gets when the keys were saved.</summary>
    /// <inheritdoc/>
    public async ValueTask<DateTimeOffset?> GetKeysCreatedAsync(CancellationToken cancellationToken = default) =>
        (await ReadAsync(cancellationToken).ConfigureAwait(false)).Created;

    /// <summary>
    /// Writes the file anew, in one step that lasts: a temporary file beside it, flushed to the disk, then renamed. Makes the folder where it
    /// is missing. On Unix both are for their owner only.
    /// </summary>
    /// <param name="keys">The keys.</param>
    /// <param name="cancellationToken">Ends the work; the file is then as it was.</param>
    /// <exception cref="ApiXKeyStoreException">The file cannot be written, or something that is no plain file has its place.</exception>
    /// <exception cref="ArgumentException">A key is not well-formed Unicode, or the keys are too long for the largest file.</exception>
    public async ValueTask SaveAsync(ApiXKeys keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        cancellationToken.ThrowIfCancellationRequested();
        var content = Encrypt(keys);
        var folder = Path.GetDirectoryName(FilePath) ?? throw new ApiXKeyStoreException($"'{FilePath}' is no place for a file. Name a file in a folder.");
        var temporary = Path.Combine(folder, $".{Path.GetFileName(FilePath)}.{Guid.NewGuid():N}.tmp");
        try
        {
            RefuseWhatIsNoFile();
            MakeFolder(folder);
            await WriteNewAsync(temporary, content, cancellationToken).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            File.Move(temporary, FilePath, overwrite: true);
            UnixFile.FlushDirectory(folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            TryDelete(temporary);
            throw new ApiXKeyStoreException(
                $"The key file '{FilePath}' could not be written: {error.Message} Check that this user may write to the folder and that the disk has room.", error);
        }
        catch
        {
            TryDelete(temporary);
            throw;
        }
    }

    /// <summary>Gives a token that fires when the file changes, for <see cref="RotationOptions.ChangeToken"/>.</summary>
    /// <returns>The token, for one change; <see langword="null"/> while the folder does not exist.</returns>
    /// <exception cref="ObjectDisposedException">The store was disposed.</exception>
    public IChangeToken? Watch()
    {
        var folder = Path.GetDirectoryName(FilePath);
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (_watcher is null && !Directory.Exists(folder))
                return null;
            _watcher ??= new PhysicalFileProvider(folder!, Microsoft.Extensions.FileProviders.Physical.ExclusionFilters.None);
            return _watcher.Watch(Path.GetFileName(FilePath));
        }
    }

    /// <summary>Stops watching the file.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            _watcher?.Dispose();
        }
    }

    private async ValueTask<(ApiXKeys Keys, DateTimeOffset? Created)> ReadAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var content = await ReadFileAsync(cancellationToken).ConfigureAwait(false);
        if (!content.StartsWith(Header, StringComparison.Ordinal))
        {
            throw new ApiXKeyStoreException(
                $"The file '{FilePath}' is not a key file that {nameof(SaveAsync)} wrote. If it holds keys as plain text, save them with {nameof(SaveAsync)} " +
                "to another path, delete this file, and have new keys issued if others could read it.");
        }

        byte[] plaintext;
        try
        {
            plaintext = _protector.Unprotect(Convert.FromBase64String(content[Header.Length..]));
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            throw new ApiXKeyStoreException(
                $"The key file '{FilePath}' cannot be decrypted ({error.GetType().Name}): it was changed, or the Data Protection keys it was written with are lost or belong to " +
                $"another machine, user or application name. Restore the key ring, or save the keys again with {nameof(SaveAsync)}.",
                error);
        }

        return ProtectedKeyDocument.Read(plaintext) ?? throw new ApiXKeyStoreException(
            $"The key file '{FilePath}' was decrypted but holds no keys in a form that this version knows. Save the keys again with {nameof(SaveAsync)}.");
    }

    private async ValueTask<string> ReadFileAsync(CancellationToken cancellationToken)
    {
        try
        {
            RefuseWhatIsNoFile();
            using var file = File.OpenHandle(FilePath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.Asynchronous);
            RefuseWhatOthersCanReach(file);
            var length = RandomAccess.GetLength(file);
            if (length > MaximumFileSize)
                throw new ApiXKeyStoreException($"The file '{FilePath}' has {length} bytes, more than a key file can have ({MaximumFileSize}). Check the path.");
            var bytes = new byte[length];
            var read = 0;
            while (read < bytes.Length)
            {
                var count = await RandomAccess.ReadAsync(file, bytes.AsMemory(read), read, cancellationToken).ConfigureAwait(false);
                if (count == 0)
                    break;
                read += count;
            }

            return Encoding.Latin1.GetString(bytes.AsSpan(0, read));
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ApiXKeyStoreException(
                $"There is no key file '{FilePath}'. Create it once, as the user that runs the application: " +
                $"await new {nameof(DataProtectedFileApiXKeyStore)}(path, dataProtectionProvider).{nameof(SaveAsync)}(new {nameof(ApiXKeys)}(apiKey, appKey)).",
                error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new ApiXKeyStoreException($"The key file '{FilePath}' could not be read: {error.Message}", error);
        }
    }

    private byte[] Encrypt(ApiXKeys keys)
    {
        var plaintext = ProtectedKeyDocument.Write(keys, _clock.GetUtcNow());
        try
        {
            var content = Encoding.ASCII.GetBytes(Header + Convert.ToBase64String(_protector.Protect(plaintext)) + "\n");
            return content.Length <= MaximumFileSize
                ? content
                : throw new ArgumentException($"The keys are too long: protected they need {content.Length} bytes, and a key file has at most {MaximumFileSize}.", nameof(keys));
        }
        catch (CryptographicException error)
        {
            throw new ApiXKeyStoreException(
                $"The keys for '{FilePath}' could not be encrypted. Check that this user can read and write the folder of the Data Protection keys.", error);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plaintext);
        }
    }

    private void RefuseWhatIsNoFile()
    {
        var file = new FileInfo(FilePath);
        if (file.LinkTarget is not null)
        {
            throw new ApiXKeyStoreException(
                $"'{FilePath}' is a symbolic link, which somebody else may turn elsewhere. Give the path of the file itself.");
        }

        if (Directory.Exists(FilePath))
            throw new ApiXKeyStoreException($"'{FilePath}' is a folder. Give the path of a file in it.");
        if (UnixFile.IsSomethingElse(FilePath) == true)
            throw new ApiXKeyStoreException($"'{FilePath}' is a pipe, a device or the like. Give the path of a plain file.");
    }

    private void RefuseWhatOthersCanReach(Microsoft.Win32.SafeHandles.SafeFileHandle file)
    {
        if (OperatingSystem.IsWindows())
            return;
        var mode = File.GetUnixFileMode(file);
        if ((mode & Others) != UnixFileMode.None)
        {
            throw new ApiXKeyStoreException(
                $"Others than its owner may use the key file '{FilePath}' (mode {Convert.ToString((int)mode, 8)}). Run: chmod 600 '{FilePath}'");
        }

        if (UnixFile.BelongsToAnother(file) == true)
        {
            throw new ApiXKeyStoreException(
                $"The key file '{FilePath}' belongs to another user than this process runs as. Run: chown <that user> '{FilePath}'");
        }
    }

    private static void MakeFolder(string folder)
    {
        if (Directory.Exists(folder))
            return;
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
    }

    private static async ValueTask WriteNewAsync(string path, byte[] content, CancellationToken cancellationToken)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        var file = new FileStream(path, options);
        await using (file.ConfigureAwait(false))
        {
            await file.WriteAsync(content, cancellationToken).ConfigureAwait(false);
            file.Flush(flushToDisk: true);
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // It holds nothing that is readable, and the first error is the one to tell.
        }
    }
}
