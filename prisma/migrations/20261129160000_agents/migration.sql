-- Who answers in the inbox and builds nothing.
ALTER TYPE "Role" ADD VALUE 'agent' BEFORE 'viewer';
