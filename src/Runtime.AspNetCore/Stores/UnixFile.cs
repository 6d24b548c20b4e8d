using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace ApiXGuard.Runtime.AspNetCore;

/// <summary>What the base library does not tell of files on Unix. Each answer is <see langword="null"/> or nothing where the system has none.</summary>
internal static class UnixFile
{
    private const int CurrentDirectory = -100;
    private const int EmptyPath = 0x1000;
    private const int NoFollow = 0x100;
    private const uint WantType = 0x1;
    private const uint WantUserId = 0x8;
    private const int TypeMask = 0xF000;
    private const int PlainFile = 0x8000;
    private const int StatxSize = 256;
    private const int StatxUserIdOffset = 20;
    private const int StatxModeOffset = 28;

    /// <summary>
    /// Whether something has this path that is no plain file: a pipe or a device, which could be waited for without end. Only Linux tells.
    /// </summary>
    internal static bool? IsSomethingElse(string path)
    {
        if (!OperatingSystem.IsLinux())
            return null;
        try
        {
            var status = new byte[StatxSize];
            return Statx(CurrentDirectory, ZeroTerminated(path), NoFollow, WantType, status) == 0
                ? (BitConverter.ToUInt16(status, StatxModeOffset) & TypeMask) != PlainFile
                : null;
        }
        catch (Exception error) when (error is EntryPointNotFoundException or DllNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Whether the open file belongs to another user than this process runs as; only Linux tells.</summary>
    internal static bool? BelongsToAnother(SafeFileHandle file)
    {
        if (!OperatingSystem.IsLinux())
            return null;
        try
        {
            // See statx(2): the layout is the same on every architecture.
            var status = new byte[StatxSize];
            return Statx(file, [0], EmptyPath, WantUserId, status) == 0
                ? BitConverter.ToUInt32(status, StatxUserIdOffset) != GetEffectiveUserId()
                : null;
        }
        catch (Exception error) when (error is EntryPointNotFoundException or DllNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Makes a rename in the folder last through a power failure, where the system can.</summary>
    internal static void FlushDirectory(string path)
    {
        if (OperatingSystem.IsWindows())
            return;
        try
        {
            var directory = Open(ZeroTerminated(path), 0);
            if (directory < 0)
                return;
            _ = Flush(directory);
            _ = Close(directory);
        }
        catch (Exception error) when (error is EntryPointNotFoundException or DllNotFoundException)
        {
        }
    }

    private static byte[] ZeroTerminated(string path) => [.. Encoding.UTF8.GetBytes(path), 0];

    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Statx(int directory, byte[] path, int flags, uint mask, [Out] byte[] status);

    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Statx(SafeFileHandle directory, byte[] path, int flags, uint mask, [Out] byte[] status);

    [DllImport("libc", EntryPoint = "geteuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint GetEffectiveUserId();

    [DllImport("libc", EntryPoint = "open")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Flush(int file);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int file);
}
