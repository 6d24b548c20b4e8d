// option: apixguard.sinks = Shop.Journal.Keep, Shop.Wall.Pin
// Loggers of other make, known by their names, and places that the options name.
namespace Shop;

interface IAppLogger<T>
{
    void LogWarning(string message, params object[] values);
    void Verbose(string message);
    void Login(string user, string password);
}

class FileLogger
{
    public void Info(string message) => _ = message.Length;
    public static void WriteLine(string message) => _ = message.Length;
}

class Journal
{
    public virtual void Keep(string text) => _ = text.Length;
    public void Count(string text) => _ = text.Length;
}

class Ledger : Journal
{
}

static class Wall
{
    public static void Pin(object note) => _ = note.GetHashCode();
}

class Jobs(Action<string> log, Action<string> run, Func<string, string>? writeLog)
{
    private static void Log(string text) => Console.WriteLine(text);

    private static void LogIn(string user, string password) => _ = user + password;

    void Leaks(string password)
    {
        Log($"Password {[|password|]}");
        log("Password " + [|password|]);
        log.Invoke([|password|]);
        writeLog?.Invoke([|password|]);
    }

    void Twins(string password, string user)
    {
        Log($"Password of {user}");
        LogIn(user, password);
        run(password);
        _ = Math.Log(password.Length);
    }
}

class OtherLoggers(IAppLogger<OtherLoggers> logger, FileLogger file, Journal journal, Ledger ledger)
{
    void Leaks(string password)
    {
        logger.LogWarning("Password {0}", [|password|]);
        logger.Verbose($"Password {[|password|]}");
        file.Info("Password " + [|password|]);
        FileLogger.WriteLine([|password|]);
        journal.Keep([|password|]);
        ledger.Keep($"Password {[|password|]}");
        Wall.Pin([|password|]);
    }

    void Twins(string password, string user)
    {
        logger.LogWarning("Password of {0}", user);
        logger.Login(user, password);
        journal.Count(password);
        journal.Keep(user);
        Wall.Pin(password.Length);
    }
}
