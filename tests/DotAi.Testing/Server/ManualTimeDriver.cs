namespace DotAi.Testing.Server;

/// <summary>Drives code that sets its timers at moments a test cannot know.</summary>
public static class ManualTimeDriver
{
    /// <summary>Moves the clock on in steps until the task ends.</summary>
    public static async Task<T> RunAsync<T>(this ManualTime time, Task<T> task, TimeSpan step)
    {
        while (!task.IsCompleted)
        {
            time.Advance(step);
            await Task.Yield();
        }

        return await task;
    }
}
