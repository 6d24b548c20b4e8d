using System.Diagnostics;
using System.Text;

namespace ApiXGuard.Runtime.Tests.Signing;

/// <summary>ECMAScript itself, in a Node process that parses, sorts and stringifies each line it is given (JSON text in base64).</summary>
internal sealed class NodeReference : IDisposable
{
    // Keys are sorted as the protocol says: objects are copied key by key, arrays are taken as they are.
    private const string Script = """
        const copy = (value) => {
          const result = {};
          for (const key of Object.keys(value).sort()) {
            const inner = value[key];
            result[key] = inner !== null && typeof inner === 'object' && !Array.isArray(inner) ? copy(inner) : inner;
          }
          return result;
        };
        require('readline').createInterface({ input: process.stdin }).on('line', (line) => {
          let answer;
          try {
            const value = JSON.parse(Buffer.from(line, 'base64').toString('utf8'));
            answer = value === null || typeof value !== 'object' ? 'scalar' : Buffer.from(JSON.stringify(copy(value)), 'utf8').toString('base64');
          } catch {
            answer = 'invalid';
          }
          process.stdout.write(answer + '\n');
        });
        """;

    private readonly Process _process;

    private NodeReference(Process process)
    {
        _process = process;
        process.StandardInput.AutoFlush = false;
    }

    /// <summary>Starts Node; <see langword="null"/> where there is none.</summary>
    public static NodeReference? Start()
    {
        var start = new ProcessStartInfo("node") { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
        start.ArgumentList.Add("-e");
        start.ArgumentList.Add(Script);
        try
        {
            return Process.Start(start) is { } process ? new NodeReference(process) : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    /// <summary>Gives the canonical form of each text; <see langword="null"/> for one that is refused.</summary>
    public async Task<List<string?>> CanonicalizeAsync(IReadOnlyList<byte[]> texts, CancellationToken cancellationToken)
    {
        var answers = new List<string?>(texts.Count);
        var writing = Task.Run(
            async () =>
            {
                foreach (var text in texts)
                    await _process.StandardInput.WriteLineAsync(Convert.ToBase64String(text).AsMemory(), cancellationToken);
                await _process.StandardInput.FlushAsync(cancellationToken);
            },
            cancellationToken);
        while (answers.Count < texts.Count)
        {
            var line = await _process.StandardOutput.ReadLineAsync(cancellationToken) ?? throw new InvalidOperationException("Node ended.");
            answers.Add(line is "invalid" or "scalar" ? null : Encoding.UTF8.GetString(Convert.FromBase64String(line)));
        }

        await writing;
        return answers;
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(10_000))
            _process.Kill();
        _process.Dispose();
    }
}
