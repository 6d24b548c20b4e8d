using System.Diagnostics;
using System.Globalization;

namespace ApiXGuard.Scanner.Progress;

/// <summary>Shows on a terminal, in one line that is written over and in the end wiped, how far a scan is.</summary>
internal sealed class ProgressLine : IDisposable
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly ScanProgress _progress;
    private readonly TextWriter _terminal;
    private readonly Timer _timer;
    private readonly Lock _writing = new();
    private readonly Stopwatch _stage = Stopwatch.StartNew();
    private string _stageName = "";
    private int _shown;
    private bool _isOver;

    private ProgressLine(ScanProgress progress, TextWriter terminal)
    {
        _progress = progress;
        progress.IsWatched = true;
        _terminal = terminal;
        _timer = new Timer(_ => Write(), null, First, Interval);
    }

    /// <summary>Begins to show a scan's progress where standard error is a terminal; otherwise does nothing.</summary>
    public static IDisposable? Show(ScanProgress progress, TextWriter error) =>
        error is StreamWriter && !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb" ? new ProgressLine(progress, error) : null;

    /// <summary>What is shown, without what moves the cursor.</summary>
    /// <param name="progress">How far the scan is.</param>
    /// <param name="elapsed">How long this stage has taken.</param>
    public static string Text(ScanProgress progress, TimeSpan elapsed)
    {
        if (progress.Total == 0)
            return progress.Stage + " …";
        var done = Math.Min(progress.Objects, progress.Total);
        var found = progress.Findings == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {progress.Findings:N0} finding{(progress.Findings == 1 ? "" : "s")}");
        var left = done == 0 || elapsed.TotalSeconds < 1 ? "" : ", " + Left(elapsed * ((double)(progress.Total - done) / done));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{progress.Stage}: {done:N0} of {progress.Total:N0} {progress.Unit} ({100 * done / progress.Total}%), {progress.Bytes / 1e6:N0} MB{found}{left}");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _timer.Dispose();
        lock (_writing)
        {
            _isOver = true;
            Replace("");
        }
    }

    private static string Left(TimeSpan time) =>
        time.TotalMinutes >= 1 ? $"{(int)time.TotalMinutes} min {time.Seconds} s left" : $"{Math.Max(1, (int)time.TotalSeconds)} s left";

    private void Write()
    {
        lock (_writing)
        {
            if (_isOver)
                return;
            if (_progress.Stage != _stageName)
            {
                _stageName = _progress.Stage;
                _stage.Restart();
            }

            Replace(Text(_progress, _stage.Elapsed));
        }
    }

    private void Replace(string text)
    {
        if (text.Length == 0 && _shown == 0)
            return;
        _terminal.Write("\r" + text.PadRight(_shown) + (text.Length == 0 ? "\r" : ""));
        _shown = text.Length;
    }
}
